import type { MemberRole } from 'db/schema/words'

type Actor = { role: MemberRole; isAdmin: boolean }

/** The first page of the members' space; each role finds its own part there. */
export function canEnterSpace(_member: Actor): boolean {
  return true
}

export function canOrganise(member: Actor): boolean {
  return member.role === 'organiser'
}

export function canManageMembers(member: Actor): boolean {
  return member.isAdmin
}
