import type { OutcomeMonths } from 'db/schema/words'
import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

// Whoever is handed the question learns nothing of the ticket, whose private page has another secret.
const { secretOf, findIdBySecret } = secretIds('follow-up')

/** The whole address of a question, to be sent to its own person alone. */
export function followUpLink(registrationId: string, months: OutcomeMonths): string {
  return `${config.appUrl}/suite/${secretOf(registrationId)}/${months}`
}

/** The whole address where the same person asks not to be asked any more. */
export function refusalLink(registrationId: string): string {
  return `${config.appUrl}/suite/${secretOf(registrationId)}/arret`
}

/** The registration that a question's secret opens; undefined when it is not one of ours. */
export function findAskedIdBySecret(secret: string | undefined): string | undefined {
  return findIdBySecret(secret)
}
