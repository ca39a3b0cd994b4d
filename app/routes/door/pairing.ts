import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { pairDevice } from '~/features/check-in/pair-device.server'
import { canScanTickets } from '~/features/check-in/policy'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** The phone of a signed-in organiser becomes a device of this edition; it keeps the token. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const device = await pairDevice({ edition, member, now: new Date() })
  return Response.json(device, { status: 201, headers: { 'Cache-Control': 'no-store' } })
}
