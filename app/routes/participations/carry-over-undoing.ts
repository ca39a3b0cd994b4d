import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { readCarried } from '~/features/organisation/carried'
import { undoCarryOver } from '~/features/organisation/participations.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'

const UndoingSchema = z.object({ carried: z.string().catch('') })

/** Takes back the parts that a carry-over has just given. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, UndoingSchema)
  const carried = form.status === 'success' ? readCarried(form.value.carried) : []
  const count = await undoCarryOver({ edition, carried, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/structures?rendues=${count}`, 303)
}

/** This address only receives; read, it leads to the edition's organisations. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/structures`)
}
