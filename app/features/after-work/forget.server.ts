import type { Database } from 'db/client.server'
import { interviews } from 'db/schema/after-work'
import { and, inArray, isNotNull, type SQLWrapper } from 'drizzle-orm'
import { forgetInterests } from '~/features/job-offer/interests.server'

/**
 * Forgets what these people, given by their registrations' ids or by a query of them, wished, and what companies wrote to
 * them. Interviews and their outcomes stay, to be counted.
 */
export async function forgetCandidacies(registrationIds: string[] | SQLWrapper, transaction: Database): Promise<void> {
  await forgetInterests(registrationIds, transaction)
  await transaction
    .update(interviews)
    .set({ outcomeWording: null })
    .where(and(inArray(interviews.registrationId, registrationIds), isNotNull(interviews.outcomeWording)))
}
