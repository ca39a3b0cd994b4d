import { canOrganise } from '~/features/account/policy'

type Actor = Parameters<typeof canOrganise>[0]

/** Who holds the door of an edition: its organisers. They alone see visitors' names there. */
export function canScanTickets(member: Actor, _edition: { id: string }): boolean {
  return canOrganise(member)
}
