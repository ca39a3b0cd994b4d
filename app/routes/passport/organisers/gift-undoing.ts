import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { takeGiftBack } from '~/features/passport/gift.server'
import { findHolder } from '~/features/passport/queries.server'
import { ShortCodeSchema } from '~/features/passport/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** A gift noted by mistake is not noted any more. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, ShortCodeSchema)
  const list = `/organisation/editions/${edition.slug}/passeport/cadeaux`
  const holder = form.status === 'success' ? await findHolder(edition.id, { shortCode: form.value.code }) : undefined
  if (!holder) return redirect(list, 303)
  await takeGiftBack({ registrationId: holder, editionId: edition.id, actor: member })
  return redirect(`${list}?fait=repris`, 303)
}

/** This address only receives; read, it leads to the gifts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/passeport/cadeaux`)
}
