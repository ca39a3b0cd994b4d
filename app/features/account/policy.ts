import type { MemberRole } from 'db/schema/words'

/** What a member may be: the role in every edition, if any, and the roles in some, by edition's id. */
export type Acting = { role: MemberRole | null; editionRoles: Readonly<Record<string, MemberRole>>; isAdmin: boolean }

/** The role of a member in one edition: the one given for it, else the one for every edition. */
export function roleIn({ role, editionRoles }: Acting, edition: { id: string }): MemberRole | null {
  return editionRoles[edition.id] ?? role
}

/** The first page of the members' space; each role finds its own part there. */
export function canEnterSpace(_member: Acting): boolean {
  return true
}

/** Runs this edition: its programme, its door, its figures. */
export function canOrganise(member: Acting, edition: { id: string }): boolean {
  return roleIn(member, edition) === 'organiser'
}

/** Runs every edition: also what they share, such as organisations, venues and new editions. */
export function canOrganiseEverything(member: Acting): boolean {
  return member.role === 'organiser'
}

/** Invites people, gives roles, reads who did what. */
export function canManageMembers(member: Acting): boolean {
  return member.isAdmin
}
