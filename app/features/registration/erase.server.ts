import { db } from 'db/client.server'
import { validScans } from 'db/schema/door'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { isOver } from '~/features/edition/moments'
import { forgetMessagesOf } from '~/features/message/forget.server'
import type { RegistrationWithEdition } from './queries.server'

const NOTHING = {
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  claimedEmail: null,
  claimedPhone: null,
  birthYear: null,
  gender: null,
  qpv: null,
  districtSlug: null,
  neighbourhoodCode: null,
  situation: null,
  needs: null,
  consentContactAt: null,
  consentFollowUpAt: null,
}

/**
 * Erases all that a person told, and what was written to them. A nameless row stays: someone was registered, and came or
 * not. Before they came, it also gives the place back.
 */
export async function erase({ id, edition, cancelledAt }: RegistrationWithEdition, now: Date): Promise<void> {
  await db.transaction(async transaction => {
    const attended = await transaction
      .select({ id: validScans.id })
      .from(validScans)
      .where(eq(validScans.registrationId, id))
      .limit(1)
    const givesPlaceBack = attended.length === 0 && !isOver(edition, now)
    await transaction
      .update(registrations)
      .set({ ...NOTHING, language: 'fr', erasedAt: now, cancelledAt: cancelledAt ?? (givesPlaceBack ? now : null) })
      .where(eq(registrations.id, id))
    await forgetMessagesOf(id, transaction)
  })
}
