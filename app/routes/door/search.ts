import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { searchByName } from '~/features/check-in/search.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'

const SearchSchema = z.object({ name: z.string().max(100) })

/** People of the edition by the beginning of their names: posted, so that no name stands in an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const form = await parseForm(request, SearchSchema)
  const people = form.status === 'success' ? await searchByName(edition.id, form.value.name) : []
  return Response.json({ people }, { headers: { 'Cache-Control': 'no-store' } })
}
