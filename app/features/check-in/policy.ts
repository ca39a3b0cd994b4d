import { type Acting, canOrganise } from '~/features/account/policy'

/** Who holds the door of an edition: its organisers. They alone see visitors' names there. */
export function canScanTickets(member: Acting, edition: { id: string }): boolean {
  return canOrganise(member, edition)
}
