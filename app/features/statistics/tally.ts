import { AGE_BANDS, GENDERS, QPV_ANSWERS, SITUATIONS } from 'db/schema/words'

/** The key of those who did not answer: a cell like the others. */
export const NOT_SAID = 'not-said'

type Cell = { key: string; count: number }

/** One question counted: every possible answer has its cell, at zero too, so that the list of cells says nothing. */
export type Tally = Cell[]

export const DIMENSIONS = ['age', 'gender', 'qpv', 'neighbourhood', 'situation'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The answers of each question, in reading order; neighbourhoods come from the database. */
export const ANSWERS: Record<Exclude<Dimension, 'neighbourhood'>, readonly string[]> = {
  age: [...AGE_BANDS, NOT_SAID],
  gender: [...GENDERS, NOT_SAID],
  qpv: [...QPV_ANSWERS, NOT_SAID],
  situation: [...SITUATIONS, NOT_SAID],
}

export type Counts = Record<'registered' | 'attended', Tally>

/** Everything counted of one edition, exact. Organisers alone see it as it is. */
export type EditionFigures = {
  /** Not cancelled, or cancelled after having come. */
  registered: number
  /** Participants: registrations seen at an entrance, and walk-ins. */
  attended: number
  walkIns: number
  breakdowns: Record<Dimension, Counts>
  /** By quarter of an hour; undefined when the edition has no hours. */
  arrivals: Tally | undefined
  /** Names of neighbourhoods by their code. */
  neighbourhoods: Record<string, string>
}

/** People in all the cells. */
export function totalOf(tally: Tally): number {
  return tally.reduce((sum, cell) => sum + cell.count, 0)
}
