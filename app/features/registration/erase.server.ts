import { db } from 'db/client.server'
import { validScans } from 'db/schema/door'
import { editions } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { forgetCandidacies } from '~/features/after-work/forget.server'
import { forgetAttestations } from '~/features/attestation/forget.server'
import { isOver } from '~/features/edition/moments'
import { giveAllBack } from '~/features/enrolment/give-back.server'
import { lockRegistrations } from '~/features/enrolment/lock.server'
import { forgetMessagesOf } from '~/features/message/forget.server'
import { forgetWhoAnswered } from '~/features/outcome/forget.server'
import { forgetPassports } from '~/features/passport/forget.server'
import { dayAfter, parisDay } from '~/lib/dates'
import { withdrawn } from './answer-columns'
import type { RegistrationWithEdition } from './queries.server'

/** Those who agreed to be asked what became of them are asked until six months after the day. */
const FOLLOW_UP_DAYS = 210

const RECOGNISABLE = {
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  claimedEmail: null,
  claimedPhone: null,
  needs: null,
  importKey: null,
}

const NOTHING = {
  ...RECOGNISABLE,
  birthYear: null,
  ageBand: null,
  gender: null,
  qpv: null,
  districtSlug: null,
  neighbourhoodCode: null,
  situation: null,
  firstVisit: null,
  prescriberId: null,
  consentContactAt: null,
  consentFollowUpAt: null,
  messagesStoppedAt: null,
}

/**
 * Erases all that a person told, and what was written to them. A nameless row stays: someone was registered, and came or
 * not. Before they came, it also gives the place back; places in workshops go to others at once.
 */
export async function erase(registration: RegistrationWithEdition, now: Date): Promise<void> {
  const { id, edition, cancelledAt } = registration
  await db.transaction(async transaction => {
    // Before the row itself is written: an imported one would then bar those who write to its person. See lock.server.
    await lockRegistrations([id], transaction)
    await giveAllBack({ registrationId: id, now }, transaction)
    const attended = await transaction
      .select({ id: validScans.id })
      .from(validScans)
      .where(eq(validScans.registrationId, id))
      .limit(1)
    const givesPlaceBack = attended.length === 0 && !isOver(edition, now)
    await transaction
      .update(registrations)
      .set({
        ...NOTHING,
        ...withdrawn(registration, now),
        language: 'fr',
        erasedAt: now,
        cancelledAt: cancelledAt ?? (givesPlaceBack ? now : null),
      })
      .where(eq(registrations.id, id))
    await forgetMessagesOf([id], now, transaction)
    await forgetCandidacies([id], transaction)
    await forgetPassports([id], transaction)
    await forgetAttestations([id], now, transaction)
    await forgetWhoAnswered([id], transaction)
  })
}

/**
 * Erases what tells who people are once the retention of their edition is over, and what was written to them. The answers
 * that the figures count stay, nameless. Gives back how many registrations it erased; doing it again erases none. As many
 * statements for one as for all.
 */
export function eraseAfterRetention(now: Date): Promise<number> {
  return db.transaction(async transaction => {
    const listOver = (which?: SQL) =>
      transaction
        .select({ id: registrations.id })
        .from(registrations)
        .innerJoin(editions, eq(editions.id, registrations.editionId))
        .where(and(which, isRetentionOver(parisDay(now))))
    // What a company wrote may tell who somebody is, even of those who gave neither name nor contact.
    await forgetCandidacies(listOver(), transaction)
    await forgetPassports(listOver(), transaction)
    await forgetAttestations(listOver(), now, transaction)
    await forgetWhoAnswered(listOver(), transaction)
    // Also of those who took their own contact away.
    await forgetMessagesOf(listOver(), now, transaction)
    const erased = await transaction
      .update(registrations)
      .set(RECOGNISABLE)
      .where(inArray(registrations.id, listOver(isRecognisable())))
      .returning({ id: registrations.id })
    return erased.length
  })
}

/** The last day, in Paris, on which a registration tells who somebody is; undefined while the edition's day is not known. */
export function lastDayOf({ consentFollowUpAt, edition }: RegistrationWithEdition): string | undefined {
  const { heldOn, retentionDays } = edition
  if (!heldOn) return undefined
  return dayAfter(heldOn, consentFollowUpAt ? Math.max(retentionDays, FOLLOW_UP_DAYS) : retentionDays)
}

/** The same rule as `lastDayOf`, for all at once. */
function isRetentionOver(today: string) {
  const days = sql`case when ${registrations.consentFollowUpAt} is null then ${editions.retentionDays}
    else greatest(${editions.retentionDays}, ${FOLLOW_UP_DAYS}) end`
  return sql`${editions.heldOn} + ${days} < ${today}::date`
}

function isRecognisable() {
  const columns = Object.keys(RECOGNISABLE) as (keyof typeof RECOGNISABLE)[]
  return or(...columns.map(column => isNotNull(registrations[column])))
}
