import type { MemberRole } from 'db/schema/words'

type Actor = { role: MemberRole }

/** The first page of the members' space; each role finds its own part there. */
export function canEnterSpace(_member: Actor): boolean {
  return true
}

/** Runs editions: the programme, the door, the figures. */
export function canOrganise(member: Actor): boolean {
  return member.role === 'organiser'
}
