import { type Database, db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { isOver } from '~/features/edition/moments'
import { giveUpMessages } from '~/features/message/forget.server'
import { countMessagesSince } from '~/features/message/queries.server'
import { redirectMessages } from '~/features/message/redirect.server'
import { queueMessages, type WrittenMessage } from '~/features/message/send.server'
import type { AddressAnswer } from '~/features/neighbourhood/check-address.server'
import { forgetWhoAnswered } from '~/features/outcome/forget.server'
import { sendTicketAgain, writeTicketMessage } from '~/features/ticket/ticket-messages.server'
import { inBackground } from '~/lib/background.server'
import { takesTexts } from '~/lib/phone'
import { answerColumns, consentColumns, withdrawn } from './answer-columns'
import { listHolders, writeWithContact } from './contact.server'
import { findDistrict, type RegistrationWithEdition } from './queries.server'
import type { Answers, OwnConsents } from './schema'

type Change = {
  registration: RegistrationWithEdition
  answers: Answers
  /** What the address told, if one was written. */
  home?: AddressAnswer
  now: Date
}

/** Letters with the ticket in a day, for somebody who corrects their e-mail: nobody writes through us to a list of addresses. */
const MOST_TICKET_LETTERS = 5
const DAY = 24 * 60 * 60 * 1000

/**
 * Replaces all the answers of a registration, its contact under the same rule as on registering. The ticket stays the same. What
 * waits for its person leaves for the new contact, and a new e-mail receives the ticket.
 */
export async function changeAnswers({ registration, answers, home, now }: Change) {
  const { id, editionId } = registration
  const district = answers.district ? await findDistrict(answers.district) : null
  if (district === undefined) return { outcome: 'unknown-district' as const }

  const columns = answerColumns(answers, district, knownHome(registration, answers, home))
  const { contact } = await writeWithContact(answers, async contact => {
    const { email, phone } = contact
    const isNewEmail = email !== null && email !== registration.email
    const person = { ...registration, firstName: answers.firstName }
    const ticket = isNewEmail && (await writeTicketMessage({ ...person, email }, now))
    await db.transaction(async transaction => {
      const changed = await transaction
        .update(registrations)
        // What they say takes the place of the age that a door saw.
        .set({ ...columns, ...contact, ageBand: null })
        .where(and(eq(registrations.id, id), isNull(registrations.erasedAt)))
        .returning({ id: registrations.id })
      if (changed.length === 0) return
      if (ticket) await queueNewTicket(id, ticket, now, transaction)
      await redirectMessages({ registrationId: id, channel: 'email', recipient: email, now }, transaction)
      const mobile = phone && takesTexts(phone) ? phone : null
      await redirectMessages({ registrationId: id, channel: 'sms', recipient: mobile, now }, transaction)
    })
  })
  // A claim that was there before has been told of already.
  const claim = {
    email: contact.claimedEmail === registration.claimedEmail ? null : contact.claimedEmail,
    phone: contact.claimedPhone === registration.claimedPhone ? null : contact.claimedPhone,
  }
  inBackground('Sending the way back to a ticket', async () => {
    for (const holder of await listHolders(editionId, claim)) await sendTicketAgain(holder.id, now)
  })
  return { outcome: 'changed' as const }
}

/** In the place of the one that waits, if any. */
async function queueNewTicket(registrationId: string, ticket: WrittenMessage, now: Date, transaction: Database) {
  await giveUpMessages(registrationId, 'ticket', transaction)
  const lately = { registrationId, template: 'ticket', since: new Date(now.getTime() - DAY) }
  if ((await countMessagesSince(lately, transaction)) < MOST_TICKET_LETTERS) await queueMessages([ticket], transaction)
}

/** A neighbourhood noted without a district stays until an address tells another, or the person no longer says yes. */
function knownHome(
  { districtSlug, neighbourhoodCode }: RegistrationWithEdition,
  answers: Answers,
  home: AddressAnswer | undefined,
): AddressAnswer | undefined {
  if (home?.outcome === 'inside' || home?.outcome === 'outside') return home
  if (!neighbourhoodCode || districtSlug || answers.qpv !== 'yes') return undefined
  return { outcome: 'inside', code: neighbourhoodCode }
}

/** Gives and withdraws consents, as ticked. */
export async function changeConsents(
  registration: RegistrationWithEdition,
  consents: OwnConsents,
  now: Date,
): Promise<void> {
  await db.transaction(async transaction => {
    await transaction
      .update(registrations)
      .set({ ...consentColumns(consents, now, registration), ...adviserColumns(registration, consents, now) })
      .where(and(eq(registrations.id, registration.id), isNull(registrations.erasedAt)))
    if (!consents.consentFollowUp) await endFollowUp(registration.id, transaction)
  })
}

/** Takes back the consent to be asked what became of a person. What they said stays, and is nobody's any more. */
export async function withdrawFollowUp(registrationId: string): Promise<void> {
  await db.transaction(async transaction => {
    await transaction.update(registrations).set({ consentFollowUpAt: null }).where(eq(registrations.id, registrationId))
    await endFollowUp(registrationId, transaction)
  })
}

/** Gives it again. */
export async function renewFollowUp(registrationId: string, now: Date): Promise<void> {
  await db
    .update(registrations)
    .set({ consentFollowUpAt: now })
    .where(and(eq(registrations.id, registrationId), isNull(registrations.erasedAt)))
}

async function endFollowUp(registrationId: string, transaction: Database): Promise<void> {
  await giveUpMessages(registrationId, 'follow-up', transaction)
  await forgetWhoAnswered([registrationId], transaction)
}

/** Writes down that a person wants no messages any more but those they ask for, and since when; null: that they want them again. */
export async function setMessagesStopped(registrationId: string, stoppedAt: Date | null): Promise<void> {
  await db
    .update(registrations)
    .set({
      messagesStoppedAt:
        stoppedAt && sql`coalesce(${registrations.messagesStoppedAt}, ${stoppedAt.toISOString()}::timestamptz)`,
    })
    .where(and(eq(registrations.id, registrationId), isNull(registrations.erasedAt)))
}

function adviserColumns(registration: RegistrationWithEdition, { consentAdviser }: OwnConsents, now: Date) {
  if (!mayAgree(registration, now)) return {}
  if (!consentAdviser) return withdrawn(registration, now)
  return { consentAdviserAt: registration.consentAdviserAt ?? now, consentAdviserWithdrawnAt: null }
}

/** Only those whom an adviser registered are asked, until the end: what is told by then of the others stays true. */
export function mayAgree({ groupId, consentAdviserAt, edition }: RegistrationWithEdition, now: Date): boolean {
  return groupId !== null && (consentAdviserAt !== null || !isOver(edition, now))
}
