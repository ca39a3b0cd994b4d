import type { Content } from '~/features/guide/fields'
import { LEVELS, type Level, type Like, type Place, TIMES, type Time } from '~/features/guide/words'
import type { Answers } from './answers'

export type Sheet = { slug: string } & Pick<Content<'job'>, 'family' | 'level' | 'time' | 'likes' | 'places'>

/** What is true of a sheet, and speaks for it. */
export type Reason =
  | { of: 'likes'; key: Like }
  | { of: 'level'; key: Level }
  | { of: 'time'; key: Time }
  | { of: 'place'; key: Place }

/** What was asked and is not so: the level or the time the sheet needs instead, the place it does not name. */
export type Relaxed =
  | { of: 'likes'; key: 'none' }
  | { of: 'level'; key: Level }
  | { of: 'time'; key: Time }
  | { of: 'place'; key: Place }

type Suggestion<S extends Sheet> = { sheet: S; reasons: Reason[]; relaxed: Relaxed[] }

const FEWEST = 3
const MOST = 5

/**
 * The sheets for somebody, the nearest first: up to five that fit all they said, completed to three by those that miss
 * least. Then come fewer things missing, the smaller step up in level and in time, more things they like, a family not
 * suggested yet, and the address: the order of the input changes nothing.
 */
export function orient<S extends Sheet>(answers: Answers, sheets: readonly S[]): Suggestion<S>[] {
  const left = sheets.map(sheet => ({ sheet, ...weigh(answers, sheet) }))
  const chosen: typeof left = []
  while (chosen.length < MOST) {
    const isTaken = ({ sheet }: (typeof left)[number]) => chosen.some(one => one.sheet.family === sheet.family)
    const [next] = left
      .filter(one => !chosen.includes(one))
      .sort((a, b) => compare([...a.rank, isTaken(a) ? 1 : 0], [...b.rank, isTaken(b) ? 1 : 0]) || bySlug(a, b))
    if (!next || (chosen.length >= FEWEST && next.relaxed.length > 0)) break
    chosen.push(next)
  }
  return chosen.map(({ sheet, reasons, relaxed }) => ({ sheet, reasons, relaxed }))
}

function weigh(answers: Answers, { level, time, likes, places }: Sheet) {
  const shared = answers.likes.filter(like => likes.includes(like))
  const levelGap = stepsUp(LEVELS, answers.level, level)
  const timeGap = stepsUp(TIMES, answers.time, time)
  const { place } = answers
  const isThere = place !== null && places.includes(place)
  const reasons: Reason[] = [
    ...shared.map((key): Reason => ({ of: 'likes', key })),
    ...(levelGap > 0 ? [] : [{ of: 'level' as const, key: level }]),
    ...(timeGap > 0 ? [] : [{ of: 'time' as const, key: time }]),
    ...(isThere ? [{ of: 'place' as const, key: place }] : []),
  ]
  const relaxed: Relaxed[] = [
    ...(answers.likes.length > 0 && shared.length === 0 ? [{ of: 'likes' as const, key: 'none' as const }] : []),
    ...(levelGap > 0 ? [{ of: 'level' as const, key: level }] : []),
    ...(timeGap > 0 ? [{ of: 'time' as const, key: time }] : []),
    ...(place !== null && !isThere ? [{ of: 'place' as const, key: place }] : []),
  ]
  return { reasons, relaxed, rank: [relaxed.length, levelGap, timeGap, -shared.length] }
}

/** How many steps of a scale are missing; none to somebody who did not say. */
function stepsUp(scale: Record<string, string>, own: string | null, needed: string): number {
  const steps = Object.keys(scale)
  return own === null ? 0 : Math.max(0, steps.indexOf(needed) - steps.indexOf(own))
}

function compare(one: number[], other: number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find(difference => difference !== 0) ?? 0
}

function bySlug(one: { sheet: Sheet }, other: { sheet: Sheet }): number {
  return one.sheet.slug < other.sheet.slug ? -1 : 1
}
