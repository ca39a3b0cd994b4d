import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

// Mail programs, and whoever sees a letter's headers, hold this address: it stops messages and does nothing else.
const { secretOf, findIdBySecret } = secretIds('stop')

/** The address where a registration's person stops messages, from the root of the site. */
export function stopPath(registrationId: string): string {
  return `/arret/${secretOf(registrationId)}`
}

/** The whole address where a registration's person stops messages, for any letter that nobody asked for. */
export function stopLink(registrationId: string): string {
  return config.appUrl + stopPath(registrationId)
}

/** The registration whose messages a secret stops; undefined when it is not one of ours. */
export function findStopIdBySecret(secret: string | undefined): string | undefined {
  return findIdBySecret(secret)
}
