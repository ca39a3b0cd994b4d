import type { AfterWorkFigures } from '~/features/after-work/count.server'
import { breakDown, type Table } from './breakdown'
import { COVERS, hiddenCells } from './disclosure'
import { type Dimension, type EditionFigures, NOT_SAID, type Tally, totalOf } from './tally'

/** The figures of an edition as one reader may see them; what this reader may not see is undefined. */
export type ShownFigures = {
  participants: number
  registered: number | undefined
  walkIns: number
  tables: Record<Dimension, Table | undefined>
  arrivals: Table | undefined
}

/** What everybody may see; undefined when there are fewer participants than the threshold. */
export function publishedFigures(figures: EditionFigures, threshold: number): ShownFigures | undefined {
  if (figures.attended < threshold) return undefined
  const { breakdowns, arrivals } = figures
  const qpv = publish(breakdowns.qpv.attended, threshold, COVERS.qpv)
  const isYesShown = qpv?.cells.some(cell => cell.key === 'yes' && cell.count !== undefined)
  return {
    participants: figures.attended,
    registered: figures.registered < threshold ? undefined : figures.registered,
    walkIns: figures.walkIns,
    tables: {
      age: publish(breakdowns.age.attended, threshold, COVERS.age),
      gender: publish(breakdowns.gender.attended, threshold, COVERS.gender),
      qpv,
      // The neighbourhoods add up to the "yes" of the question above: when that is hidden, so are they.
      neighbourhood: isYesShown ? publishNeighbourhoods(breakdowns.neighbourhood.attended, threshold) : undefined,
      situation: publish(breakdowns.situation.attended, threshold, COVERS.situation),
    },
    arrivals: arrivals && publish(arrivals, threshold, backwards(arrivals)),
  }
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

/** Those who name no neighbourhood cover the others, then the least populated ones: the list is by population. */
function publishNeighbourhoods(tally: Tally, threshold: number): Table | undefined {
  return publish(tally, threshold, [NOT_SAID, ...backwards(tally)])
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
    },
    arrivals: figures.arrivals && breakDown(figures.arrivals),
  }
}

function publish(tally: Tally, threshold: number, covers: readonly string[]): Table | undefined {
  if (totalOf(tally) < threshold) return undefined
  return breakDown(tally, hiddenCells(tally, threshold, covers))
}

/** People who came with a registration: those whose situation is known or could have been. */
export function attendedWithTicket(figures: Pick<EditionFigures, 'attended' | 'walkIns'>): number {
  return figures.attended - figures.walkIns
}

/** People who registered and did not come. Never below zero: those who came are among the registered. */
export function noShows(figures: Pick<EditionFigures, 'attended' | 'walkIns' | 'registered'>): number {
  return figures.registered - attendedWithTicket(figures)
}
