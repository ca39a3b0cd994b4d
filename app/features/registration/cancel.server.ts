import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isOver } from '~/features/edition/moments'
import { giveAllBack } from '~/features/enrolment/give-back.server'
import { orFull } from './capacity.server'
import { writeWithContact } from './contact.server'
import type { RegistrationWithEdition } from './queries.server'

type Cancellation = {
  registrationId: string
  now: Date
  /** The member who cancels for the person, if it is not themselves. */
  actor?: Actor
}

/**
 * Gives the place back, and those in workshops, where others are let in at once. A registration already cancelled keeps
 * its first moment.
 */
export async function cancel({ registrationId, now, actor }: Cancellation): Promise<void> {
  await db.transaction(async transaction => {
    const [cancelled] = await transaction
      .update(registrations)
      .set({ cancelledAt: now })
      .where(and(eq(registrations.id, registrationId), isNull(registrations.cancelledAt)))
      .returning({ editionId: registrations.editionId, label: registrations.shortCode })
    if (!cancelled) return
    if (actor !== undefined) {
      const deed = { actor, verb: 'cancel' as const, subject: 'registration', subjectId: registrationId }
      await recordDeed({ ...deed, ...cancelled, after: { cancelledAt: now } }, transaction)
    }
    await giveAllBack({ registrationId, now }, transaction)
  })
}

/** Takes the place again, while places remain and until the edition is over; places in workshops do not come back. */
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
