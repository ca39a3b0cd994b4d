import { randomBytes } from 'node:crypto'
import { db } from 'db/client.server'
import { type Registration, registrations } from 'db/schema/registrations'
import type { Answers, Consents } from '~/features/registration/schema'
import { newShortCode } from '~/features/ticket/short-code'

type Values = Partial<typeof registrations.$inferInsert> & { edition: { id: string } }

/** A registration that says nothing, but what is given. */
export async function aRegistration({ edition, ...values }: Values): Promise<Registration> {
  const codes = { ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() }
  const [registration] = await db
    .insert(registrations)
    .values({ editionId: edition.id, ...codes, ...values })
    .returning()
  if (!registration) throw new Error('The registration was not written')
  return registration
}

/** The answers of someone who says nothing, but what is given. */
export function answersOf(given: Partial<Answers & Consents> = {}): Answers & Consents {
  return {
    firstName: null,
    lastName: null,
    email: null,
    phone: null,
    birthYear: null,
    gender: null,
    qpv: null,
    district: null,
    situation: null,
    firstVisit: null,
    needs: null,
    consentContact: false,
    consentFollowUp: false,
    ...given,
  }
}
