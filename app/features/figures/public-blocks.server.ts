import type { EditionWithVenue } from '~/features/edition/queries.server'
import { publicQuizBlock } from '~/features/quiz/block.server'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { publicSurveyBlocks } from '~/features/survey/block.server'
import { withArea } from './area.server'
import { type Block, countedBlocks, declaredBlocks } from './blocks.server'
import type { Words } from './words'

/** Every question of an edition as everybody reads it; none when nothing is published. */
function publicBlocks(shown: PublicFigures, words: Words): Block[] {
  if (shown.kind === 'declared') return declaredBlocks(shown.figures, words)
  return shown.kind === 'counted' && shown.figures ? countedBlocks(shown.figures, words) : []
}

/** The same, where people come from among the area's neighbourhoods, and the answers to the quiz and to the survey. */
export async function findPublicBlocks(
  edition: EditionWithVenue,
  shown: PublicFigures,
  words: Words,
): Promise<Block[]> {
  const blocks = publicBlocks(shown, words)
  if (shown.kind !== 'counted' || !shown.figures) return blocks
  const now = new Date()
  const asked = [
    ...(await publicQuizBlock(edition, words, now)),
    ...(await publicSurveyBlocks({ edition, shown, now }, words)),
  ]
  if (!shown.figures.tables.qpv) return [...blocks, ...asked]
  return [...(await withArea(blocks, { edition, figures: shown.figures, words })), ...asked]
}
