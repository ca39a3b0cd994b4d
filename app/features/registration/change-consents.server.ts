import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull } from 'drizzle-orm'
import { consentColumns } from './answer-columns'
import type { RegistrationWithEdition } from './queries.server'
import type { Consents } from './schema'

/** Gives and withdraws consents, as ticked. */
export async function changeConsents(
  registration: RegistrationWithEdition,
  consents: Consents,
  now: Date,
): Promise<void> {
  await db
    .update(registrations)
    .set(consentColumns(consents, now, registration))
    .where(and(eq(registrations.id, registration.id), isNull(registrations.erasedAt)))
}
