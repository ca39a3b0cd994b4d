import { type Acting, canOrganiseEverything } from '~/features/account/policy'

/** Reads venues and rooms: whoever organises an edition puts activities there. */
export function canReadVenues(member: Acting): boolean {
  return canOrganiseEverything(member) || Object.values(member.editionRoles).includes('organiser')
}
