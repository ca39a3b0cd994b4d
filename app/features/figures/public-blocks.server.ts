import type { EditionWithVenue } from '~/features/edition/queries.server'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { type Block, countedBlocks, declaredBlocks } from './blocks.server'
import { findMapBlock } from './map-block.server'
import type { Words } from './words'

/** Every question of an edition as everybody reads it; none when nothing is published. */
export function publicBlocks(shown: PublicFigures, words: Words): Block[] {
  if (shown.kind === 'declared') return declaredBlocks(shown.figures, words)
  return shown.kind === 'counted' && shown.figures ? countedBlocks(shown.figures, words) : []
}

/** The same with the map of neighbourhoods after their table. */
export async function findPublicBlocks(
  edition: EditionWithVenue,
  shown: PublicFigures,
  words: Words,
): Promise<Block[]> {
  const blocks = publicBlocks(shown, words)
  if (shown.kind !== 'counted' || !shown.figures?.tables.neighbourhood) return blocks
  return withMap(blocks, await findMapBlock(edition, shown.figures, words))
}

/** A map stands after the numbers it shows. */
export function withMap(blocks: Block[], map: Block[]): Block[] {
  return blocks.flatMap(block => (block.id === 'neighbourhood' ? [block, ...map] : [block]))
}
