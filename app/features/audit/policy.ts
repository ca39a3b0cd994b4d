import { type Acting, canManageMembers, canOrganise } from '~/features/account/policy'

/** Reads all that was done, and takes it out as a file. */
export function canReadJournal(member: Acting): boolean {
  return canManageMembers(member)
}

/** Reads what was done in one edition. */
export function canReadEditionJournal(member: Acting, edition: { id: string }): boolean {
  return canOrganise(member, edition) || canReadJournal(member)
}
