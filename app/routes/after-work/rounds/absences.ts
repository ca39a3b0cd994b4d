import { normaliseShortCode } from '~/features/ticket/short-code'
import type { Board, Caller } from './board'

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

/**
 * With those whom an earlier reshuffle took out: people who keep nothing in what is left of the evening and were not scanned,
 * and companies that keep nothing although people they lost still have appointments elsewhere.
 */
export function withThoseMissing(absences: Absences, dropped: readonly Dropped[], board: Board): Absences {
  const coming = board.rounds.slice(Math.max(board.now - 1, 0))
  const isAwaited = ({ rounds }: Caller) => coming.some(({ round }) => rounds.includes(round))
  const receives = (companyId: string) =>
    board.seats.some(
      (seat, place) => seat.companyId === companyId && coming.some(({ meetings }) => meetings[place] !== null),
    )
  const losses = dropped.flatMap(({ registrationId, organisationId }) => {
    const caller = board.callers.find(one => one.registrationId === registrationId)
    return caller ? [{ caller, organisationId }] : []
  })
  const people = losses.filter(({ caller }) => !caller.hasCome && !isAwaited(caller))
  const companies = losses.filter(({ caller, organisationId }) => isAwaited(caller) && !receives(organisationId))
  return {
    codes: [...new Set([...absences.codes, ...people.map(({ caller }) => caller.shortCode)])],
    companyIds: [...new Set([...absences.companyIds, ...companies.map(({ organisationId }) => organisationId)])],
  }
}
