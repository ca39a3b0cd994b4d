import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

// A photograph of the QR, which holds another number, does not lead to the private page.
const { secretOf, findIdBySecret } = secretIds('ticket-link')

/** The address of a registration's private page, from the root of the site. */
export function ticketPath(registrationId: string): string {
  return `/billet/${secretOf(registrationId)}`
}

/** The whole address of a registration's private page, to be sent to its own person alone. */
export function ticketLink(registrationId: string): string {
  return config.appUrl + ticketPath(registrationId)
}

/** The registration that a private page's secret opens; undefined when it is not one of ours. */
export function findRegistrationIdBySecret(secret: string | undefined): string | undefined {
  return findIdBySecret(secret)
}
