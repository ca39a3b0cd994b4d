import type { JobKind, OutcomeHelp, OutcomeMonths, OutcomeSituation } from 'db/schema/words'
import { breakDown, type Table, wholePercents } from '~/features/statistics/breakdown'
import { hiddenCells } from '~/features/statistics/disclosure'
import { type Tally, totalOf } from '~/features/statistics/tally'

/** One question asked to those who came to an edition: how many, and what they said, exact. */
export type CohortCounts = {
  months: OutcomeMonths
  asked: number
  situations: Record<OutcomeSituation, number>
  kinds: Record<JobKind, number>
  helped: Record<OutcomeHelp, number>
}

/** The same as one reader may see it; what this reader may not see is undefined. */
export type CohortResult = {
  months: OutcomeMonths
  asked: number | undefined
  /** Undefined: fewer than the threshold. */
  response: { asked: number; answered: number; percent: number } | undefined
  /** Those with a way forward: in training, in a job, on a work placement or with a GEIQ. */
  forward: { count: number; percent: number } | undefined
  situations: Table | undefined
  /** The kinds of jobs, when the number of jobs is shown. */
  kinds: Table | undefined
  /** How many named each thing: several at once, so that each stands alone. */
  helped: { key: OutcomeHelp; count: number | undefined }[] | undefined
}

/**
 * What an edition is counted for: something has begun. The first cells of each list cover the small ones: those that are
 * mostly small, or that readers miss least.
 */
const FORWARD = ['geiq', 'internship', 'training', 'job']
const NOT_YET = ['other', 'looking']
const KIND_COVERS: JobKind[] = ['other', 'freelance', 'temporary', 'apprenticeship', 'fixed-term', 'permanent']

/**
 * The answers to one question, a cell below the threshold hidden with enough others: first those with a way forward and the
 * rest, then each of both apart, then the kinds of jobs, each table only when the cell that it adds up to is shown. Why no
 * hidden number can be worked out: docs/decisions/outcomes.md. A threshold of 0 hides nothing.
 */
export function cohortResult({ months, asked, ...counts }: CohortCounts, threshold: number): CohortResult {
  const situations = tallyOf(counts.situations)
  const answered = totalOf(situations)
  if (answered === 0 || answered < threshold) {
    const nothing = {
      response: undefined,
      forward: undefined,
      situations: undefined,
      kinds: undefined,
      helped: undefined,
    }
    return { months, asked: asked < threshold ? undefined : asked, ...nothing }
  }
  const groups = [FORWARD, NOT_YET].map(keys => situations.filter(({ key }) => keys.includes(key)))
  const [forward = 0, notYet = 0] = groups.map(totalOf)
  const isSplitShown = forward >= threshold && notYet >= threshold
  const hidden = groups.flatMap((group, index) => [...hiddenCells(group, threshold, index === 0 ? FORWARD : NOT_YET)])
  const isJobShown = isSplitShown && !hidden.includes('job') && counts.situations.job > 0
  const kinds = tallyOf(counts.kinds)
  return {
    months,
    asked,
    response: { asked, answered, percent: shareOf(answered, asked) },
    forward: isSplitShown ? { count: forward, percent: shareOf(forward, answered) } : undefined,
    situations: isSplitShown ? breakDown(situations, new Set(hidden)) : undefined,
    kinds: isJobShown ? breakDown(kinds, hiddenCells(kinds, threshold, KIND_COVERS)) : undefined,
    helped: tallyOf(counts.helped).map(({ key, count }) => ({
      key: key as OutcomeHelp,
      count: count < threshold || answered - count < threshold ? undefined : count,
    })),
  }
}

/** True for a situation in which something has begun. */
export function isForward(situation: string): boolean {
  return FORWARD.includes(situation)
}

/** A whole percent of a whole. */
export function shareOf(part: number, whole: number): number {
  return wholePercents([part, whole - part])[0] ?? 0
}

function tallyOf(counts: Record<string, number>): Tally {
  return Object.entries(counts).map(([key, count]) => ({ key, count }))
}
