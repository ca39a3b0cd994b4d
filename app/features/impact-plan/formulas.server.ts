import type { DeclaredFigure } from 'db/schema/editions'
import type { ImpactFormula, ImpactUnit, QuizMoment } from 'db/schema/words'
import { type Cumulative, type CumulativeShare, cumulativeFigures } from '~/features/comparison/cumulative.server'
import { isOver } from '~/features/edition/moments'
import { type EditionWithVenue, listAllDeclaredFigures, listEditions } from '~/features/edition/queries.server'
import { declaredHeadline } from '~/features/figures/summary'
import { countAllHandouts } from '~/features/handout/queries.server'
import { type FinalCohort, listFinalCohorts } from '~/features/outcome/queries.server'
import { listFinalCounts } from '~/features/quiz/queries.server'
import { type Overall, overallOf, quizResults, type Side, summed as summedSides } from '~/features/quiz/results'
import { type FrozenHeadline, listHeadlines } from '~/features/statistics/freeze.server'
import type { HeadlineIndicator } from '~/features/statistics/headline'
import { followUpIndicator, OUTCOME_FORMULAS } from './follow-ups'

export type Nature = 'counted' | 'declared' | 'measured'

/** One line behind an indicator: an edition, copies given outside every edition, or a measure. */
export type IndicatorRow = {
  edition?: Pick<EditionWithVenue, 'slug' | 'name' | 'year'>
  /** A year or a day, for a measure. */
  when?: { year: number | null; measuredOn: string | null }
  /** Undefined: nobody has published it. */
  value: number | undefined
  nature: Nature | undefined
  source: string | undefined
  note?: string
  /** True for a share that counts in proportion to its edition's participants. */
  isWeighed?: boolean
  /** Since when it stands: the freeze, or the day it was typed. */
  since?: Date
  response?: Response
}

/** Of what people say of themselves: how many were asked, and how many answered. */
type Response = { asked: number; answered: number }

export type Fold = 'sum' | 'weighted' | 'answers' | 'newest'

export type Computed = {
  /** Undefined: not measured yet. */
  value: number | undefined
  unit: ImpactUnit
  nature: Nature | 'both' | undefined
  /** What the value is of its rows: all added up, each in proportion to its participants or its answers, or the newest. */
  fold: Fold
  rows: IndicatorRow[]
  /** Of the rows whose value is known. */
  response?: Response
}

/** What the editions have published, read once for every formula: seven statements, whatever their number. */
export type Published = {
  editions: EditionWithVenue[]
  declared: Map<string, DeclaredFigure[]>
  headlines: Map<string, FrozenHeadline>
  /** Right answers to the quiz of each edition, as everybody may read them. */
  quizzes: Map<string, Overall>
  /** What became of those who came, question by question, still to be hidden below the threshold. */
  outcomes: FinalCohort[]
  guidesOutside: number
  /** What all editions make together, as the page of their comparison tells it. */
  cumulative: Cumulative
}

type Formula = { unit: ImpactUnit; headline: HeadlineIndicator; fold: 'sum' | 'weighted' }

const FORMULAS: Partial<Record<ImpactFormula, Formula>> = {
  participants: { unit: 'count', headline: 'participants', fold: 'sum' },
  women: { unit: 'percent', headline: 'women', fold: 'weighted' },
  'under-26': { unit: 'percent', headline: 'under-26', fold: 'weighted' },
  qpv: { unit: 'percent', headline: 'qpv', fold: 'weighted' },
  companies: { unit: 'count', headline: 'companies', fold: 'sum' },
  candidates: { unit: 'count', headline: 'candidates', fold: 'sum' },
  guides: { unit: 'count', headline: 'guides', fold: 'sum' },
}

const QUIZ_FORMULAS: Partial<Record<ImpactFormula, QuizMoment>> = {
  'right-answers-before': 'before',
  'right-answers-after': 'after',
}

/** Published editions that are over, demonstrations apart, the oldest first, with what is known of them. */
export async function findPublished(now: Date): Promise<Published> {
  const [editions, declared, headlines, quizzes, outcomes, { outside }, cumulative] = await Promise.all([
    listEditions(),
    listAllDeclaredFigures(),
    listHeadlines(),
    listFinalCounts(now),
    listFinalCohorts(now),
    countAllHandouts(),
    cumulativeFigures(now),
  ])
  return {
    editions: editions.filter(edition => isOver(edition, now) && !edition.isDemonstration).reverse(),
    declared: Map.groupBy(declared, figure => figure.editionId),
    headlines: new Map(headlines.map(headline => [headline.editionId, headline])),
    quizzes: new Map(
      quizzes.map(({ editionId, counts, threshold }) => [editionId, overallOf(quizResults(counts, threshold))]),
    ),
    outcomes,
    guidesOutside: outside.guides,
    cumulative,
  }
}

/**
 * An indicator as the editions give it. Only published numbers are read: those of a report, or the headline of frozen
 * figures, which disclosure control has passed, and answers that change no more.
 */
export function computeIndicator(formula: ImpactFormula, published: Published): Computed {
  const moment = QUIZ_FORMULAS[formula]
  if (moment) return rightAnswers(moment, published)
  const months = OUTCOME_FORMULAS[formula]
  if (months) return followUpIndicator(months, published)
  const known = FORMULAS[formula]
  if (!known) return { value: undefined, unit: 'percent', nature: undefined, fold: 'weighted', rows: [] }
  const rows = published.editions.map(edition => rowOf(edition, known, published))
  if (formula === 'guides' && published.guidesOutside > 0) {
    rows.push({ value: published.guidesOutside, nature: 'counted', source: undefined })
  }
  const { unit, fold, headline } = known
  if (fold === 'sum') return { ...summed(rows), unit, fold, rows }
  const value = published.cumulative.shares[headline as CumulativeShare]?.percent
  const weighed = rows.filter(row => row.isWeighed)
  return { value, nature: value === undefined ? undefined : natureOf(weighed), unit, fold, rows }
}

/** The share of right answers of every edition whose answers may be read, each in proportion to its answers. */
function rightAnswers(moment: QuizMoment, { editions, quizzes, headlines }: Published): Computed {
  const sides: Side[] = []
  const rows = editions.map(({ id, slug, name, year }): IndicatorRow => {
    const side = quizzes.get(id)?.[moment]
    if (side) sides.push(side)
    const since = side && headlines.get(id)?.frozenAt
    return { edition: { slug, name, year }, value: side?.percent, nature: side && 'counted', source: undefined, since }
  })
  const value = summedSides(sides)?.percent
  return { value, unit: 'percent', nature: value === undefined ? undefined : 'counted', fold: 'answers', rows }
}

/** Rows added up, and what the sum is made of; undefined when none is known. */
function summed(rows: readonly IndicatorRow[]): Pick<Computed, 'value' | 'nature'> {
  const known = rows.flatMap(row => (row.value === undefined ? [] : row.value))
  if (known.length === 0) return { value: undefined, nature: undefined }
  return { value: known.reduce((sum, value) => sum + value, 0), nature: natureOf(rows) }
}

function natureOf(rows: readonly IndicatorRow[]): Computed['nature'] {
  const natures = new Set(rows.flatMap(row => row.nature ?? []))
  return natures.size > 1 ? 'both' : [...natures][0]
}

/** An edition with declared figures shows those and nothing counted. */
function rowOf(edition: EditionWithVenue, { headline }: Formula, published: Published): IndicatorRow {
  const { id, slug, name, year } = edition
  const about = { edition: { slug, name, year } }
  const figures = published.declared.get(id)
  if (figures) {
    const { participants, [headline]: value } = declaredHeadline(figures)
    if (value === undefined) return { ...about, value, nature: undefined, source: undefined }
    return { ...about, value, nature: 'declared', source: figures[0]?.source, isWeighed: participants !== undefined }
  }
  const frozen = published.headlines.get(id)
  const value = frozen?.headline[headline]
  if (value === undefined) return { ...about, value, nature: undefined, source: undefined }
  // Guides are noted by hand, whenever they are given: the door counts nobody there.
  const since = headline === 'guides' ? undefined : frozen?.frozenAt
  return { ...about, value, nature: 'counted', source: undefined, since, isWeighed: true }
}
