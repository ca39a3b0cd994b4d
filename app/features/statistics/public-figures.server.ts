import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import { listDeclaredFigures } from '~/features/edition/queries.server'
import type { Declared } from './declared'
import { type Frozen, findFrozen, freezeFigures } from './freeze.server'
import { wasHeldHere } from './participants.server'
import { isDueForFreezing } from './policy'
import { type PublishedAfterWork, publishedAfterWork, publishedFigures, type ShownFigures } from './published'

export type PublicFigures =
  | {
      kind: 'counted'
      threshold: number
      frozen: Pick<Frozen, 'frozenAt' | 'stamp'>
      /** Undefined: fewer participants than the threshold. */
      figures: ShownFigures | undefined
      /** Undefined without an after-work, or when the figures are. */
      afterWork: PublishedAfterWork | undefined
    }
  | { kind: 'declared'; source: string; figures: Declared[] }
  /** Counted, and not frozen yet: nothing is published. */
  | { kind: 'awaited' }
  | { kind: 'unpublished' }

type Found = {
  shown: PublicFigures
  /** Names of neighbourhoods by their code, and of prescribers by their id. */
  names: Record<string, string>
}

/**
 * What everybody may read of an edition. One with declared figures shows those and nothing counted; one held before the app
 * without any shows that nothing was published. Counted figures are published once, when they are frozen: no two readings
 * differ. Two statements then; the first to ask a day after the end freezes them.
 */
export async function findPublicFigures(edition: Edition, now: Date): Promise<Found> {
  const [declared, frozen] = await Promise.all([listDeclaredFigures(edition.id), findFrozen(edition.id)])
  const [first] = declared
  if (first) return { shown: { kind: 'declared', source: first.source, figures: declared }, names: {} }
  if (frozen) return shownOf(frozen)

  if (isDueForFreezing(edition, now)) {
    await freezeFigures({ edition, now, actor: null })
    const kept = await findFrozen(edition.id)
    if (kept) return shownOf(kept)
  }
  const held = await rows(sql`select from editions e where e.id = ${edition.id} and ${wasHeldHere}`)
  return { shown: { kind: held.length > 0 ? 'awaited' : 'unpublished' }, names: {} }
}

function shownOf({ figures, threshold, frozenAt, stamp }: Frozen): Found {
  const shown = publishedFigures(figures, threshold)
  const afterWork = shown && figures.afterWork && publishedAfterWork(figures.afterWork, threshold)
  return {
    shown: { kind: 'counted', threshold, frozen: { frozenAt, stamp }, figures: shown, afterWork },
    names: figures.names,
  }
}
