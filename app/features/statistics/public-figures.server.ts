import type { Edition } from 'db/schema/editions'
import { countAfterWork } from '~/features/after-work/count.server'
import { isOver } from '~/features/edition/moments'
import { listDeclaredFigures } from '~/features/edition/queries.server'
import type { Declared } from './declared'
import { type PublishedAfterWork, publishedAfterWork, publishedFigures, type ShownFigures } from './published'
import { countFigures } from './queries.server'

export type PublicFigures =
  | {
      kind: 'counted'
      threshold: number
      isLive: boolean
      figures: ShownFigures | undefined
      /** Undefined without an after-work, or when the figures are. */
      afterWork: PublishedAfterWork | undefined
    }
  | { kind: 'declared'; source: string; figures: Declared[] }
  | { kind: 'unpublished' }

/**
 * What everybody may read of an edition. An edition with declared figures shows those and nothing counted; one held
 * before the app without any shows that nothing was published.
 */
export async function findPublicFigures(
  edition: Edition,
  now: Date,
): Promise<{ shown: PublicFigures; neighbourhoods: Record<string, string> }> {
  const declared = await listDeclaredFigures(edition.id)
  const [first] = declared
  if (first) return { shown: { kind: 'declared', source: first.source, figures: declared }, neighbourhoods: {} }

  const [counted, afterWork] = await Promise.all([countFigures(edition), countAfterWork(edition.id)])
  const wasHeldHere = edition.registrationOpensAt !== null || counted.registered + counted.attended > 0
  if (!wasHeldHere) return { shown: { kind: 'unpublished' }, neighbourhoods: {} }
  const threshold = edition.disclosureThreshold
  const figures = publishedFigures(counted, threshold)
  return {
    shown: {
      kind: 'counted',
      threshold,
      isLive: !isOver(edition, now),
      figures,
      afterWork: figures && afterWork && publishedAfterWork(afterWork, threshold),
    },
    neighbourhoods: counted.neighbourhoods,
  }
}
