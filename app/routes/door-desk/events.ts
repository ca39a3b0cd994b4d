import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { watch } from '~/features/screen/watch.server'
import { authorise, notFound } from '~/lib/http.server'

/** An event whenever something changes at the edition's door; the desk's pages then look again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const response = await watch('door', edition.id, { signal: request.signal, who: member.id })
  return response ?? new Response('Too many readers', { status: 503, headers: { 'Retry-After': '60' } })
}
