import type { Handout } from 'db/schema/words'
import type { AfterWorkFigures } from '~/features/after-work/count.server'
import { eachHandout } from '~/features/handout/words'
import { allActivities, publishActivities, type ShownActivity } from './activity-figures'
import { breakDown, type Table } from './breakdown'
import { CROSSING_NAMES, type Crossing, type CrossTable, publishCrossings, wholeCrossing } from './crossings'
import { COVERS, hiddenCells } from './disclosure'
import { type Dimension, type EditionFigures, ELSEWHERE, NOT_SAID, type Tally, type Totals, totalOf } from './tally'

/** The figures of an edition as one reader may see them; what this reader may not see is undefined. */
export type ShownFigures = {
  participants: number
  registered: number
  walkIns: number
  tables: Record<Dimension, Table | undefined>
  crossings: Partial<Record<Crossing, CrossTable>>
  arrivals: Table | undefined
  activities: ShownActivity[]
  handouts: Record<Handout, number> | undefined
}

/** What everybody may see once figures are frozen; undefined when there are fewer participants than the threshold. */
export function publishedFigures(figures: EditionFigures, threshold: number): ShownFigures | undefined {
  if (figures.attended < threshold) return undefined
  const { breakdowns, arrivals } = figures
  const table = (question: keyof typeof COVERS) => publish(breakdowns[question].attended, threshold, COVERS[question])
  const crossed = { age: table('age'), gender: table('gender'), qpv: table('qpv') }
  return {
    participants: figures.attended,
    registered: figures.registered,
    walkIns: figures.walkIns,
    tables: {
      ...crossed,
      neighbourhood: publishNeighbourhoods(figures, crossed.qpv, threshold),
      situation: table('situation'),
      'first-visit': table('first-visit'),
      prescriber: publishNamed(breakdowns.prescriber.attended, threshold),
    },
    crossings: publishCrossings(
      figures.crossings,
      { age: hiddenIn(crossed.age), gender: hiddenIn(crossed.gender), qpv: hiddenIn(crossed.qpv) },
      threshold,
    ),
    arrivals: arrivals && publish(arrivals, threshold, backwards(arrivals)),
    activities: publishActivities(figures.activities, threshold),
    handouts: eachHandout(item => figures.handouts[item]),
  }
}

function hiddenIn(table: Table | undefined): ReadonlySet<string> {
  return new Set(table?.hidden?.keys)
}

/**
 * Neighbourhoods add up to the "yes" of the question above: when that is hidden, so are they. Walk-ins, whose number is
 * published, never name one: a hidden neighbourhood holds at most the people who came with a registration, less those that
 * are shown, so that nothing is shown when these leave too little doubt.
 */
function publishNeighbourhoods(figures: EditionFigures, qpv: Table | undefined, threshold: number): Table | undefined {
  const isYesShown = qpv?.cells.some(cell => cell.key === 'yes' && cell.count !== undefined)
  const table = isYesShown ? publishNamed(figures.breakdowns.neighbourhood.attended, threshold) : undefined
  if (!table?.hidden) return table
  const named = table.cells.filter(({ key }) => key !== NOT_SAID).reduce((sum, { count = 0 }) => sum + count, 0)
  return attendedWithTicket(figures) - named >= threshold ? table : undefined
}

/** What everybody may read of an edition's after-works; `candidates` is undefined when below the threshold. */
export type PublishedAfterWork = { companies: number; candidates: number | undefined }

/** Companies and candidates; what became of candidates concerns them, their companies and the organisers alone. */
export function publishedAfterWork(
  { companies, candidates }: Pick<AfterWorkFigures, 'companies' | 'candidates'>,
  threshold: number,
): PublishedAfterWork {
  return { companies, candidates: candidates < threshold ? undefined : candidates }
}

/** Those who name none, or one that is not listed, cover the others, then the last ones: neighbourhoods go by population. */
function publishNamed(tally: Tally, threshold: number): Table | undefined {
  return publish(tally, threshold, [NOT_SAID, ELSEWHERE, ...backwards(tally)])
}

/** For quarters of an hour: the end of the day, often quiet, covers the rest. */
function backwards(tally: Tally): string[] {
  return tally.map(cell => cell.key).reverse()
}

/** Everything, exact, for the organisers. */
export function allFigures(figures: EditionFigures, who: 'registered' | 'attended'): ShownFigures {
  const table = (dimension: Dimension) => breakDown(figures.breakdowns[dimension][who])
  return {
    participants: figures.attended,
    registered: figures.registered,
    walkIns: figures.walkIns,
    tables: {
      age: table('age'),
      gender: table('gender'),
      qpv: table('qpv'),
      neighbourhood: table('neighbourhood'),
      situation: table('situation'),
      'first-visit': table('first-visit'),
      prescriber: table('prescriber'),
    },
    crossings: Object.fromEntries(CROSSING_NAMES.map(name => [name, wholeCrossing(name, figures.crossings[name])])),
    arrivals: figures.arrivals && breakDown(figures.arrivals),
    activities: allActivities(figures.activities),
    handouts: eachHandout(item => figures.handouts[item]),
  }
}

function publish(tally: Tally, threshold: number, covers: readonly string[]): Table | undefined {
  if (totalOf(tally) < threshold) return undefined
  return breakDown(tally, hiddenCells(tally, threshold, covers))
}

/** People who came with a registration: those whose situation is known or could have been. */
export function attendedWithTicket(figures: Pick<Totals, 'attended' | 'walkIns'>): number {
  return figures.attended - figures.walkIns
}

/** People who registered and did not come. Never below zero: those who came are among the registered. */
export function noShows(figures: Totals): number {
  return figures.registered - attendedWithTicket(figures)
}
