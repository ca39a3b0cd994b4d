import type { DeclaredFigure } from 'db/schema/editions'
import type { ImpactFormula, ImpactUnit } from 'db/schema/words'
import { isOver } from '~/features/edition/moments'
import { type EditionWithVenue, listAllDeclaredFigures, listEditions } from '~/features/edition/queries.server'
import { countAllHandouts } from '~/features/handout/queries.server'
import { type FrozenHeadline, listHeadlines } from '~/features/statistics/freeze.server'
import type { HeadlineIndicator } from '~/features/statistics/headline'

export type Nature = 'counted' | 'declared' | 'measured'

/** One line behind an indicator: an edition, copies given outside every edition, or a measure. */
export type IndicatorRow = {
  edition?: Pick<EditionWithVenue, 'slug' | 'name' | 'year' | 'isDemonstration'>
  /** A year or a day, for a measure. */
  when?: { year: number | null; measuredOn: string | null }
  /** Undefined: nobody has published it. */
  value: number | undefined
  nature: Nature | undefined
  source: string | undefined
  note?: string
  /** Since when it stands: the freeze, or the day it was typed. */
  since?: Date
}

export type Computed = {
  /** Undefined: not measured yet. */
  value: number | undefined
  unit: ImpactUnit
  nature: Nature | 'both' | undefined
  /** What the value is of its rows: all of them added up, or the newest. */
  fold: 'sum' | 'newest'
  rows: IndicatorRow[]
}

/** What the editions have published, read once for every formula: four statements, whatever their number. */
export type Published = {
  editions: EditionWithVenue[]
  declared: Map<string, DeclaredFigure[]>
  headlines: Map<string, FrozenHeadline>
  guidesOutside: number
}

type Formula = { unit: ImpactUnit; headline: HeadlineIndicator; fold: Computed['fold']; declared: readonly string[] }

const FORMULAS: Partial<Record<ImpactFormula, Formula>> = {
  participants: { unit: 'count', headline: 'participants', fold: 'sum', declared: ['participants'] },
  women: { unit: 'percent', headline: 'women', fold: 'newest', declared: ['women'] },
  'under-26': { unit: 'percent', headline: 'under-26', fold: 'newest', declared: ['age-under-16', 'age-16-25'] },
  qpv: { unit: 'percent', headline: 'qpv', fold: 'newest', declared: ['qpv'] },
  companies: { unit: 'count', headline: 'companies', fold: 'sum', declared: ['companies'] },
  candidates: { unit: 'count', headline: 'candidates', fold: 'sum', declared: ['candidates'] },
  guides: { unit: 'count', headline: 'guides', fold: 'sum', declared: ['guides'] },
}

/** Published editions that are over, the oldest first, with what is known of them. */
export async function findPublished(now: Date): Promise<Published> {
  const [editions, declared, headlines, { outside }] = await Promise.all([
    listEditions(),
    listAllDeclaredFigures(),
    listHeadlines(),
    countAllHandouts(),
  ])
  return {
    editions: editions.filter(edition => isOver(edition, now)).reverse(),
    declared: Map.groupBy(declared, figure => figure.editionId),
    headlines: new Map(headlines.map(headline => [headline.editionId, headline])),
    guidesOutside: outside.guides,
  }
}

/**
 * An indicator as the editions give it. Only published numbers are read: those of a report, or the headline of frozen
 * figures, which disclosure control has passed. Nobody is asked yet what becomes of them: those formulas have no row.
 */
export function computeIndicator(formula: ImpactFormula, published: Published): Computed {
  const known = FORMULAS[formula]
  if (!known) return { value: undefined, unit: 'percent', nature: undefined, fold: 'newest', rows: [] }
  const rows = published.editions.map(edition => rowOf(edition, known, published))
  if (formula === 'guides' && published.guidesOutside > 0) {
    rows.push({ value: published.guidesOutside, nature: 'counted', source: undefined })
  }
  return { ...folded(rows, known.fold), unit: known.unit, fold: known.fold, rows }
}

/** The value of rows, the newest last, and what it is made of. */
export function folded(rows: readonly IndicatorRow[], fold: Computed['fold']): Pick<Computed, 'value' | 'nature'> {
  const told = rows.filter(row => row.value !== undefined)
  const used = fold === 'sum' ? told : told.slice(-1)
  if (used.length === 0) return { value: undefined, nature: undefined }
  const natures = new Set(used.map(row => row.nature))
  return {
    value: used.reduce((sum, row) => sum + (row.value ?? 0), 0),
    nature: natures.size > 1 ? 'both' : used[0]?.nature,
  }
}

/** An edition with declared figures shows those and nothing counted. */
function rowOf(edition: EditionWithVenue, { headline, declared }: Formula, published: Published): IndicatorRow {
  const { id, slug, name, year, isDemonstration } = edition
  const about = { edition: { slug, name, year, isDemonstration } }
  const figures = published.declared.get(id)
  if (figures) {
    const parts = declared.flatMap(word => figures.find(figure => figure.indicator === word) ?? [])
    if (parts.length < declared.length) return { ...about, value: undefined, nature: undefined, source: undefined }
    const value = parts.reduce((sum, part) => sum + part.value, 0)
    return { ...about, value, nature: 'declared', source: parts[0]?.source }
  }
  const frozen = published.headlines.get(id)
  const value = frozen?.headline[headline]
  if (value === undefined) return { ...about, value, nature: undefined, source: undefined }
  return { ...about, value, nature: 'counted', source: undefined, since: frozen?.frozenAt }
}
