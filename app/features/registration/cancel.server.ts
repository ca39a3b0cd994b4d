import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull } from 'drizzle-orm'
import { isOver } from '~/features/edition/moments'
import { orFull } from './capacity.server'
import { writeWithContact } from './contact.server'
import type { RegistrationWithEdition } from './queries.server'

/** Gives the place back. A registration already cancelled keeps its first moment. */
export async function cancel(registrationId: string, now: Date): Promise<void> {
  await db
    .update(registrations)
    .set({ cancelledAt: now })
    .where(and(eq(registrations.id, registrationId), isNull(registrations.cancelledAt)))
}

/** Takes the place again, while places remain and until the edition is over. */
export async function restore(
  registration: RegistrationWithEdition,
  now: Date,
): Promise<{ outcome: 'restored' | 'full' | 'closed' }> {
  const { id, edition } = registration
  if (registration.cancelledAt === null) return { outcome: 'restored' }
  if (isOver(edition, now)) return { outcome: 'closed' }

  // Someone may have registered with the same contact in between.
  const contact = {
    email: registration.email ?? registration.claimedEmail,
    phone: registration.phone ?? registration.claimedPhone,
  }
  const { result } = await writeWithContact(contact, contact =>
    orFull(
      db
        .update(registrations)
        .set({ cancelledAt: null, ...contact })
        .where(and(eq(registrations.id, id), isNull(registrations.erasedAt))),
    ),
  )
  return { outcome: result === 'full' ? 'full' : 'restored' }
}
