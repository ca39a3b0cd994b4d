import type { EditionWithVenue } from '~/features/edition/queries.server'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { withArea } from './area.server'
import { type Block, countedBlocks, declaredBlocks } from './blocks.server'
import type { Words } from './words'

/** Every question of an edition as everybody reads it; none when nothing is published. */
function publicBlocks(shown: PublicFigures, words: Words): Block[] {
  if (shown.kind === 'declared') return declaredBlocks(shown.figures, words)
  return shown.kind === 'counted' && shown.figures ? countedBlocks(shown.figures, words) : []
}

/** The same, and where people come from among the area's neighbourhoods. */
export async function findPublicBlocks(
  edition: EditionWithVenue,
  shown: PublicFigures,
  words: Words,
): Promise<Block[]> {
  const blocks = publicBlocks(shown, words)
  if (shown.kind !== 'counted' || !shown.figures?.tables.qpv) return blocks
  return withArea(blocks, { edition, figures: shown.figures, words })
}
