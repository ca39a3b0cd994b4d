import type { District } from 'db/schema/neighbourhoods'
import type { Registration } from 'db/schema/registrations'
import type { Answers, Consents } from './schema'

/** What a registration keeps of the answers, contact aside. A district inside a priority neighbourhood settles the question. */
export function answerColumns(
  { firstName, lastName, birthYear, gender, qpv, situation, firstVisit, needs }: Answers,
  district: District | null,
) {
  const neighbourhoodCode = district?.neighbourhoodCode ?? null
  return {
    firstName,
    lastName,
    birthYear,
    gender,
    qpv: neighbourhoodCode ? ('yes' as const) : qpv,
    districtSlug: district?.slug ?? null,
    neighbourhoodCode,
    situation,
    firstVisit,
    needs,
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
