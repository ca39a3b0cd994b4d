import type { Database } from 'db/client.server'
import { candidateAbsences, interviews } from 'db/schema/after-work'
import { and, inArray, isNotNull, type SQLWrapper } from 'drizzle-orm'
import { forgetInterests } from '~/features/job-offer/interests.server'

/**
 * Forgets what these people, given by their registrations' ids or by a query of them, wished, whether they were there, and what
 * companies wrote to them. Interviews and their outcomes stay, to be counted.
 */
export async function forgetCandidacies(registrationIds: string[] | SQLWrapper, transaction: Database): Promise<void> {
  await forgetInterests(registrationIds, transaction)
  await transaction.delete(candidateAbsences).where(inArray(candidateAbsences.registrationId, registrationIds))
  await transaction
    .update(interviews)
    .set({ outcomeWording: null })
    .where(and(inArray(interviews.registrationId, registrationIds), isNotNull(interviews.outcomeWording)))
}
