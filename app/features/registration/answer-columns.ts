import type { District } from 'db/schema/neighbourhoods'
import type { Registration } from 'db/schema/registrations'
import type { AddressAnswer } from '~/features/neighbourhood/check-address.server'
import type { Answers, Consents } from './schema'

/**
 * What a registration keeps of the answers, contact aside. A district inside a priority neighbourhood settles the question;
 * without any, what an address told does, where it told something.
 */
export function answerColumns(
  { firstName, lastName, birthYear, gender, qpv, situation, firstVisit, needs }: Answers,
  district: District | null,
  home?: AddressAnswer,
) {
  const told = district ? undefined : home
  const neighbourhoodCode = district?.neighbourhoodCode ?? (told?.outcome === 'inside' ? told.code : null)
  return {
    firstName,
    lastName,
    birthYear,
    gender,
    qpv: neighbourhoodCode ? ('yes' as const) : told?.outcome === 'outside' ? ('no' as const) : qpv,
    districtSlug: district?.slug ?? null,
    neighbourhoodCode,
    situation,
    firstVisit,
    needs,
  }
}

type Agreement = Pick<Registration, 'consentAdviserAt' | 'consentAdviserWithdrawnAt'>

/** An agreement to tell the adviser, taken back: its moment is kept, the first one alone. */
export function withdrawn(given: Agreement, now: Date): Agreement {
  return {
    consentAdviserAt: null,
    consentAdviserWithdrawnAt: given.consentAdviserAt ? now : given.consentAdviserWithdrawnAt,
  }
}

/** A consent keeps the moment it was first given. */
export function consentColumns(
  { consentContact, consentFollowUp }: Consents,
  now: Date,
  given?: Pick<Registration, 'consentContactAt' | 'consentFollowUpAt'>,
) {
  return {
    consentContactAt: consentContact ? (given?.consentContactAt ?? now) : null,
    consentFollowUpAt: consentFollowUp ? (given?.consentFollowUpAt ?? now) : null,
  }
}
