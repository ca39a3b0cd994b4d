import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { invitationPath } from '~/features/device/invitation-address.server'
import { createInvitation } from '~/features/device/invitations.server'
import { pairDevice } from '~/features/device/pair.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** The phone of a signed-in organiser becomes a device of this edition; it keeps the token. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const now = new Date()
  const own = { way: 'own', kind: 'door', label: member.name } as const
  const invitation = await createInvitation({ ...own, edition, actor: member, now, checkpointIds: [] })
  const device = await pairDevice({ secret: invitationPath(invitation).split('#')[1], now })
  return Response.json(device, { status: 201, headers: { 'Cache-Control': 'no-store' } })
}
