import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { searchByName } from '~/features/check-in/search.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** People of the edition by the beginning of their names: posted, so that no name stands in an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const typed = String((await request.formData()).get('name') ?? '').slice(0, 100)
  return Response.json({ people: await searchByName(edition.id, typed) }, { headers: { 'Cache-Control': 'no-store' } })
}
