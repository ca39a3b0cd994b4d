import type { QuizMoment } from 'db/schema/words'
import { breakDown, wholePercents } from '~/features/statistics/breakdown'
import { hiddenCells } from '~/features/statistics/disclosure'

export type QuizCount = { pageId: string; moment: QuizMoment; answers: number; right: number }

/** The answers to a question at one moment; `percent` of right ones, whole, undefined when it is hidden. */
export type Side = { answers: number; right: number | undefined; percent: number | undefined }
export type Result = { pageId: string } & Record<QuizMoment, Side | undefined>
export type Overall = Partial<Record<QuizMoment, Side>> & {
  /** In points; known when both moments are. */
  change?: number
}

/** Readers miss wrong answers least; either of the two tells the other, so that both are hidden or none. */
const COVER = ['wrong', 'right']

/**
 * Right answers to each question, as one reader may see them: a threshold of 0 hides nothing. Fewer answers than the
 * threshold are no answers; a right or wrong number below it hides the share.
 */
export function quizResults(counts: readonly QuizCount[], threshold: number): Result[] {
  const byPage = Map.groupBy(counts, ({ pageId }) => pageId)
  return [...byPage].map(([pageId, own]) => {
    const side = (moment: QuizMoment) =>
      sideOf(
        own.find(count => count.moment === moment),
        threshold,
      )
    return { pageId, before: side('before'), after: side('after') }
  })
}

/**
 * All questions together, among those whose share is shown: hidden ones are not in the sum, which tells nothing of them.
 * The questions answered before and after alone are compared; when there is none, each moment stands for itself.
 */
export function overallOf(results: readonly Result[]): Overall {
  const isShown = (result: Result, moment: QuizMoment) => result[moment]?.right !== undefined
  const compared = results.filter(result => isShown(result, 'before') && isShown(result, 'after'))
  const sum = (moment: QuizMoment) =>
    summed((compared.length > 0 ? compared : results).flatMap(result => result[moment] ?? []))
  const [before, after] = [sum('before'), sum('after')]
  if (compared.length === 0) return { before, after }
  return { before, after, change: changeOf(before, after) }
}

/** Points won from before to after; undefined when one of both is not known. */
export function changeOf(before: Side | undefined, after: Side | undefined): number | undefined {
  if (before?.percent === undefined || after?.percent === undefined) return undefined
  return after.percent - before.percent
}

/** Shares of several sides added up, in proportion to their answers; those that hide theirs are left out. */
export function summed(sides: readonly Side[]): Side | undefined {
  const shown = sides.filter(side => side.right !== undefined)
  if (shown.length === 0) return undefined
  const answers = shown.reduce((total, side) => total + side.answers, 0)
  const right = shown.reduce((total, side) => total + (side.right ?? 0), 0)
  return { answers, right, percent: wholePercents([right, answers - right])[0] }
}

function sideOf(count: QuizCount | undefined, threshold: number): Side | undefined {
  if (!count || count.answers === 0 || count.answers < threshold) return undefined
  const tally = [
    { key: 'right', count: count.right },
    { key: 'wrong', count: count.answers - count.right },
  ]
  const [right] = breakDown(tally, hiddenCells(tally, threshold, COVER)).cells
  return { answers: count.answers, right: right?.count, percent: right?.share }
}
