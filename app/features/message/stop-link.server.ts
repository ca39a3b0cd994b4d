import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

// Mail programs, and whoever sees a letter's headers, hold this address: it stops messages, takes them again, and opens nothing.
const ofPeople = secretIds('stop')
const ofGroups = secretIds('stop-group')

/** The address where a registration's person stops messages, from the root of the site. */
export function stopPath(registrationId: string): string {
  return `/arret/${ofPeople.secretOf(registrationId)}`
}

/** The whole address where a registration's person stops messages, for any letter. */
export function stopLink(registrationId: string): string {
  return config.appUrl + stopPath(registrationId)
}

/** The registration whose messages a secret stops; undefined when it is not one of ours. */
export function findStopIdBySecret(secret: string | undefined): string | undefined {
  return ofPeople.findIdBySecret(secret)
}

/** The whole address where an adviser stops the letters about a group. */
export function groupStopLink(groupId: string): string {
  return `${config.appUrl}/arret/${ofGroups.secretOf(groupId)}`
}

/** The group whose letters a secret stops; undefined when it is not one of ours. */
export function findStopGroupIdBySecret(secret: string | undefined): string | undefined {
  return ofGroups.findIdBySecret(secret)
}
