import { AGE_BANDS, FIRST_VISIT_ANSWERS, GENDERS, type Handout, QPV_ANSWERS, SITUATIONS } from 'db/schema/words'
import type { AfterWorkFigures } from '~/features/after-work/count.server'
import type { Recruitment } from '~/features/job-offer/recruitment-count'
import type { ActivityCount } from './activities.server'
import type { Cross, Crossing } from './crossings'

/** The key of those who did not answer: a cell like the others. */
export const NOT_SAID = 'not-said'
/** The key of what a list does not name: a priority neighbourhood of another area, a prescriber who takes no part. */
export const ELSEWHERE = 'elsewhere'

type Cell = { key: string; count: number }

/** One question counted: every possible answer has its cell, at zero too, so that the list of cells says nothing. */
export type Tally = Cell[]

export const DIMENSIONS = ['age', 'gender', 'qpv', 'neighbourhood', 'situation', 'first-visit', 'prescriber'] as const
export type Dimension = (typeof DIMENSIONS)[number]
/** Those whose answers are rows of the database. */
export type NamedDimension = 'neighbourhood' | 'prescriber'

/** The answers of each question, in reading order; neighbourhoods and prescribers come from the database. */
export const ANSWERS: Record<Exclude<Dimension, NamedDimension>, readonly string[]> = {
  age: [...AGE_BANDS, NOT_SAID],
  gender: [...GENDERS, NOT_SAID],
  qpv: [...QPV_ANSWERS, NOT_SAID],
  situation: [...SITUATIONS, NOT_SAID],
  'first-visit': [...FIRST_VISIT_ANSWERS, NOT_SAID],
}

/** Asked at registration only: walk-ins stay out of these. */
export const ASKED_AT_REGISTRATION: readonly Dimension[] = ['situation', 'first-visit', 'prescriber']

export type Counts = Record<'registered' | 'attended', Tally>

/** How many people, whatever they answered. */
export type Totals = {
  /** Not cancelled, or cancelled after having come. */
  registered: number
  /** Participants: registrations seen at an entrance, and walk-ins. */
  attended: number
  walkIns: number
}

/** Everything counted of one edition, exact. Organisers alone see it as it is. */
export type EditionFigures = Totals & {
  breakdowns: Record<Dimension, Counts>
  /** Pairs of questions, on those who came. */
  crossings: Record<Crossing, Cross>
  /** By quarter of an hour; undefined when the edition has no hours. */
  arrivals: Tally | undefined
  /** In the order of the programme, cancelled ones apart. */
  activities: ActivityCount[]
  /** What was frozen before an item existed lacks it. */
  handouts: Partial<Record<Handout, number>>
  /** Undefined without an after-work. */
  afterWork: AfterWorkFigures | undefined
  /** What each company did at the after-works, by its id. */
  recruitments: Record<string, Recruitment>
  /** Names of neighbourhoods by their code, and of prescribers by their id. */
  names: Record<string, string>
}

/** People in all the cells. */
export function totalOf(tally: Tally): number {
  return tally.reduce((sum, cell) => sum + cell.count, 0)
}
