import { normaliseShortCode } from '~/features/ticket/short-code'
import type { Board } from './board'

/** Who is not there, kept in the address from one page to the next: short codes, and companies' ids. */
export type Absences = { codes: string[]; companyIds: string[] }

const COMPANY = /^[0-9a-f-]{36}$/

/** The absences that an address names: `?absents=K7M4XD.P2Q8RT`. */
export function readAbsences(query: URLSearchParams): Absences {
  const parts = (name: string) => (query.get(name) ?? '').split('.').slice(0, 300)
  const codes = parts('absents').flatMap(text => normaliseShortCode(text) ?? [])
  return { codes, companyIds: parts('entreprises').filter(id => COMPANY.test(id)) }
}

/** The same, written; with other words of the address first. */
export function absenceWords({ codes, companyIds }: Absences, others: Record<string, string> = {}): URLSearchParams {
  const words = new URLSearchParams(others)
  if (codes.length > 0) words.set('absents', [...new Set(codes)].join('.'))
  if (companyIds.length > 0) words.set('entreprises', companyIds.join('.'))
  return words
}

type Dropped = { registrationId: string; organisationId: string }

/** With those whom an earlier reshuffle took out and who have not come since: they keep nothing in what is left of the evening. */
export function withThoseMissing(absences: Absences, dropped: readonly Dropped[], board: Board): Absences {
  const coming = board.rounds.slice(Math.max(board.now - 1, 0))
  const people = new Set(dropped.map(({ registrationId }) => registrationId))
  const companies = new Set(dropped.map(({ organisationId }) => organisationId))
  const missing = board.callers.filter(
    ({ registrationId, hasCome, rounds }) =>
      people.has(registrationId) && !hasCome && !coming.some(({ round }) => rounds.includes(round)),
  )
  const receives = (companyId: string) =>
    board.seats.some(
      (seat, place) => seat.companyId === companyId && coming.some(({ meetings }) => meetings[place] !== null),
    )
  return {
    codes: [...new Set([...absences.codes, ...missing.map(({ shortCode }) => shortCode)])],
    companyIds: [...new Set([...absences.companyIds, ...[...companies].filter(id => !receives(id))])],
  }
}
