import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { publishStatistics, withdrawStatistics } from '~/features/edition/publish-statistics.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { canPublishFigures } from '~/features/statistics/policy'
import { authorise, notFound, parseForm } from '~/lib/http.server'

const PublicationSchema = z.object({ visibility: z.enum(['public', 'private']) })

/** Opens the edition's figures to everybody, or closes them again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canPublishFigures(member, edition))

  const form = await parseForm(request, PublicationSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })

  const deed = { editionId: edition.id, actor: member }
  if (form.value.visibility === 'public') await publishStatistics({ ...deed, now: new Date() })
  else await withdrawStatistics(deed)
  return redirect(`/organisation/editions/${edition.slug}/statistiques`)
}

/** This address only receives; read, it leads to the figures. */
export async function loader({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canPublishFigures(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/statistiques`)
}
