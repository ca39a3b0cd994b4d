import { SURVEY_ANSWERS } from 'db/schema/words'
import { breakDown, type Table } from '~/features/statistics/breakdown'
import { hiddenCells } from '~/features/statistics/disclosure'
import { totalOf } from '~/features/statistics/tally'
import { eachQuestion, type Question } from './questions'

export type SurveyCount = { question: Question; answer: string; people: number }
export type SurveyTable = Table & { total: number }
export type SurveyResults = Record<Question, SurveyTable | undefined>

/** Which answers cover the small ones, in that order: first those that readers miss least, which are mostly small. */
const COVERS: Record<Question, readonly string[]> = {
  overall: ['bad', 'so-so', 'good', 'great'],
  discovery: ['no', 'a-little', 'yes'],
  welcome: ['bad', 'so-so', 'good', 'great'],
  useful: ['other', 'guide', 'talks', 'employers', 'workshops', 'stands'],
  recommend: ['no', 'maybe', 'yes'],
}

/**
 * The answers to each question, as one reader may see them: a threshold of 0 hides nothing. A question that nobody answered,
 * or fewer people than the threshold, has no table. Each stands alone: who left one is in no number of it.
 */
export function surveyResults(counts: readonly SurveyCount[], threshold: number): SurveyResults {
  return eachQuestion(question => {
    const tally = SURVEY_ANSWERS[question].map(key => ({
      key,
      count: counts.find(count => count.question === question && count.answer === key)?.people ?? 0,
    }))
    const total = totalOf(tally)
    if (total === 0 || total < threshold) return undefined
    return { ...breakDown(tally, hiddenCells(tally, threshold, COVERS[question])), total }
  })
}

/** False when more answers were given than people came: some answered twice, and nobody knows who. */
export function isBelievable({ total }: SurveyTable, participants: number): boolean {
  return total <= participants
}

const FAVOURABLE: Partial<Record<Question, readonly string[]>> = {
  overall: ['great', 'good'],
  discovery: ['yes', 'a-little'],
  welcome: ['great', 'good'],
  recommend: ['yes'],
}

/** The answers that a title speaks of, among those that are shown: the favourable ones, or the most frequent one. */
export function headlineOf(question: Question, { cells }: Table): { keys: string[]; share: number } | undefined {
  const shown = cells.flatMap(({ key, share }) => (share === undefined ? [] : [{ key, share }]))
  const largest = shown.reduce<typeof shown>((best, cell) => (cell.share > (best[0]?.share ?? 0) ? [cell] : best), [])
  const favourable = FAVOURABLE[question]
  const wanted = favourable ? shown.filter(({ key }) => favourable.includes(key)) : largest
  const given = wanted.filter(({ share }) => share > 0)
  const told = given.length > 0 ? given : wanted
  if (told.length === 0) return undefined
  return { keys: told.map(({ key }) => key), share: told.reduce((sum, { share }) => sum + share, 0) }
}
