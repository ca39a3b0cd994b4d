import type { InterviewOutcome } from 'db/schema/words'
import { roundNow, roundTime } from '~/features/after-work/evening'
import type { ListedInterview } from '~/features/after-work/interviews.server'
import type { AfterWork, CandidateRow, RecruitingCompany } from '~/features/after-work/queries.server'
import { namesToCall } from '../names-to-call'

/** One table of a company. */
export type Seat = { key: string; companyId: string; company: string; table: number; hasSeveral: boolean }
/** An interview as it is called in the hall. */
export type Meeting = {
  id: string
  registrationId: string
  called: string
  shortCode: string
  isAbsent: boolean
  hasCome: boolean
  hasLeft: boolean
  /** Given by the reshuffle just done. */
  isNew: boolean
  outcome: InterviewOutcome | null
}
export type Round = { round: number; from: Date; to: Date; meetings: (Meeting | null)[]; idle: Person[] }
export type Person = { called: string; shortCode: string; hasCome: boolean; isIn: boolean }
/** A candidate, with the rounds of their interviews. */
export type Caller = Person & { registrationId: string; interviews: number; isAbsent: boolean; rounds: number[] }
/** An interview that somebody who is there has lost. */
export type Loss = { id: string; called: string; from: Date; company: string }
export type Board = { seats: Seat[]; rounds: Round[]; callers: Caller[]; losses: Loss[]; now: number }

type Evening = {
  settings: NonNullable<AfterWork['settings']>
  companies: RecruitingCompany[]
  candidates: CandidateRow[]
  interviews: ListedInterview[]
  /** Cancelled by the reshuffle just done. */
  lost?: ListedInterview[]
  now: Date
  /** The moment, in milliseconds, of the interviews to show as new. */
  since?: number
}

/** The evening as the hall sees it: in each round, who is at each table, in the order of `seats`, and who has none. */
export function boardOf({ settings, companies, candidates, interviews, lost = [], now, since }: Evening): Board {
  const seats = seatsOf(companies)
  const nameToCall = namesToCall([...candidates, ...interviews, ...lost])
  const atSeat = new Map(interviews.map(one => [`${one.round} ${one.organisationId} ${one.tableNumber}`, one]))
  const byPerson = Map.groupBy(interviews, ({ registrationId }) => registrationId)
  const idsOf = (people: CandidateRow[]) => new Set(people.map(({ registrationId }) => registrationId))
  const come = idsOf(candidates.filter(({ hasCome }) => hasCome))
  const absent = idsOf(candidates.filter(({ isAbsent }) => isAbsent))

  const callers = candidates
    .map(candidate => ({
      ...candidate,
      called: nameToCall(candidate),
      rounds: (byPerson.get(candidate.registrationId) ?? []).map(({ round }) => round),
    }))
    .sort((one, other) => one.called.localeCompare(other.called, 'fr'))

  const rounds = Array.from({ length: settings.rounds }, (_, index) => {
    const round = index + 1
    const meetings = seats.map(({ key }) => {
      const found = atSeat.get(`${round} ${key}`)
      if (!found) return null
      const { id, shortCode, hasLeft, outcome, registrationId } = found
      return {
        id,
        registrationId,
        called: nameToCall(found),
        shortCode,
        isAbsent: absent.has(registrationId),
        hasCome: come.has(registrationId),
        hasLeft,
        isNew: found.createdAt.getTime() === since,
        outcome,
      }
    })
    const idle = callers.filter(caller => caller.hasCome && !caller.isAbsent && !caller.rounds.includes(round))
    return { round, from: roundTime(settings, round), to: roundTime(settings, round + 1), meetings, idle }
  })
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  const losses = lost
    .filter(({ registrationId, hasLeft }) => !absent.has(registrationId) && !hasLeft)
    .map(one => ({
      id: one.id,
      called: nameToCall(one),
      from: roundTime(settings, one.round),
      company: names.get(one.organisationId) ?? '',
    }))
  return { seats, rounds, callers, losses, now: roundNow(settings, now) }
}

function seatsOf(companies: RecruitingCompany[]): Seat[] {
  return companies.flatMap(({ id, name, tables }) =>
    Array.from({ length: tables }, (_, index) => ({
      key: `${id} ${index + 1}`,
      companyId: id,
      company: name,
      table: index + 1,
      hasSeveral: tables > 1,
    })),
  )
}

/** The tables cut into as few sheets of that many as can be, about even, a company's own kept together when they can be. */
export function sheetsOf(seats: readonly Seat[], most: number): Seat[][] {
  const fewest = cut(seats, most).length
  let size = Math.ceil(seats.length / fewest)
  while (cut(seats, size).length > fewest) size++
  return cut(seats, size)
}

function cut(seats: readonly Seat[], size: number): Seat[][] {
  const sheets: Seat[][] = []
  for (const company of Map.groupBy(seats, ({ companyId }) => companyId).values()) {
    for (let from = 0; from < company.length; from += size) {
      const part = company.slice(from, from + size)
      const last = sheets.at(-1)
      if (last && last.length + part.length <= size) last.push(...part)
      else sheets.push(part)
    }
  }
  return sheets
}

/** `table 2` when the company has several, else nothing. */
export function tableWords({ hasSeveral, table }: Seat): string {
  return hasSeveral ? `table\u00a0${table}` : ''
}

export type Appointment = { meeting: Meeting; seat: Seat; round: number; from: Date }

/** Every interview that answers, by time. */
export function appointmentsOf({ rounds, seats }: Board, isWanted: (meeting: Meeting) => boolean): Appointment[] {
  return rounds.flatMap(({ round, from, meetings }) =>
    meetings.flatMap((meeting, place) => {
      const seat = seats[place]
      return meeting && seat && isWanted(meeting) ? [{ meeting, seat, round, from }] : []
    }),
  )
}

/** `Octet, table 2`. */
export function placeWords(seat: Seat): string {
  return [seat.company, tableWords(seat)].filter(Boolean).join(', ')
}
