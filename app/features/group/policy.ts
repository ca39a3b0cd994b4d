import { type Acting, canOrganise, roleIn } from '~/features/account/policy'

/** Gives structures the links of their groups in an edition, and closes them. */
export function canManageGroups(member: Acting, edition: { id: string }): boolean {
  return canOrganise(member, edition)
}

/** Has a page of own groups: whoever accompanies people, in every edition or in one. */
export function canAccompany(member: Acting): boolean {
  return [member.role, ...Object.values(member.editionRoles)].includes('adviser')
}

/** Makes an own group for this edition. */
export function canAccompanyTo(member: Acting, edition: { id: string }): boolean {
  return roleIn(member, edition) === 'adviser'
}
