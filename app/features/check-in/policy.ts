import type { MemberRole } from 'db/schema/words'

type Actor = { role: MemberRole }

/** Who holds the door of an edition: its organisers. They alone see visitors' names there. */
export function canScanTickets(member: Actor, _edition: { id: string }): boolean {
  return member.role === 'organiser'
}
