import type { Edition } from 'db/schema/editions'
import { countAfterWork } from '~/features/after-work/count.server'
import { isOver } from '~/features/edition/moments'
import { listDeclaredFigures } from '~/features/edition/queries.server'
import type { Declared } from './declared'
import { type Frozen, findFrozen, freezeFigures } from './freeze.server'
import { countTotals } from './participants.server'
import { isDueForFreezing } from './policy'
import {
  type PublishedAfterWork,
  publishedAfterWork,
  publishedFigures,
  publishedTotals,
  type ShownFigures,
} from './published'

export type PublicFigures =
  | {
      kind: 'counted'
      threshold: number
      isLive: boolean
      /** Undefined: totals alone are shown, until the figures are frozen. */
      frozen: Pick<Frozen, 'frozenAt' | 'stamp'> | undefined
      figures: ShownFigures | undefined
      /** Undefined without an after-work, or when the figures are. */
      afterWork: PublishedAfterWork | undefined
    }
  | { kind: 'declared'; source: string; figures: Declared[] }
  | { kind: 'unpublished' }

type Found = {
  shown: PublicFigures
  /** Names of neighbourhoods by their code, and of prescribers by their id. */
  names: Record<string, string>
}

/**
 * What everybody may read of an edition. An edition with declared figures shows those and nothing counted; one held
 * before the app without any shows that nothing was published. Two statements once the figures are frozen; the first to ask
 * a day after the end freezes them.
 */
export async function findPublicFigures(edition: Edition, now: Date): Promise<Found> {
  const [declared, frozen] = await Promise.all([listDeclaredFigures(edition.id), findFrozen(edition.id)])
  const [first] = declared
  if (first) return { shown: { kind: 'declared', source: first.source, figures: declared }, names: {} }
  if (frozen) return { shown: shownOf(frozen), names: frozen.figures.names }

  const [totals, afterWork] = await Promise.all([countTotals(edition.id), countAfterWork(edition.id)])
  const wasHeldHere = edition.registrationOpensAt !== null || totals.registered + totals.attended > 0
  if (!wasHeldHere) return { shown: { kind: 'unpublished' }, names: {} }
  if (isDueForFreezing(edition, now)) {
    await freezeFigures({ edition, now, actor: null })
    const kept = await findFrozen(edition.id)
    if (kept) return { shown: shownOf(kept), names: kept.figures.names }
  }

  const threshold = edition.disclosureThreshold
  const figures = publishedTotals(totals, threshold)
  const recruiting = figures && afterWork && publishedAfterWork(afterWork, threshold)
  const isLive = !isOver(edition, now)
  return { shown: { kind: 'counted', threshold, isLive, frozen: undefined, figures, afterWork: recruiting }, names: {} }
}

function shownOf({ figures, threshold, frozenAt, stamp }: Frozen): PublicFigures {
  const shown = publishedFigures(figures, threshold)
  const afterWork = shown && figures.afterWork && publishedAfterWork(figures.afterWork, threshold)
  return { kind: 'counted', threshold, isLive: false, frozen: { frozenAt, stamp }, figures: shown, afterWork }
}
