import type { Edition } from 'db/schema/editions'
import { countAfterWork } from '~/features/after-work/count.server'
import { listDeclaredFigures } from '~/features/edition/queries.server'
import { type DeclaredCountFigure, declaredCounts } from '~/features/statistics/declared'
import { allFigures } from '~/features/statistics/published'
import { countFigures } from '~/features/statistics/queries.server'
import { afterWorkBlock } from './after-work'
import { type Block, countedBlocks, declaredBlocks } from './blocks.server'
import { type FirstFigure, firstFigure } from './first-figure'
import { type T, wordsFor } from './words'

type OrganiserFigures = {
  counted: { figure: FirstFigure; blocks: Block[] } | undefined
  declared: { figure: FirstFigure; counts: DeclaredCountFigure[]; blocks: Block[] } | undefined
}

/** What the organisers see: every counted cell, exact, and what a report declared, each on its own side. */
export async function findOrganiserFigures(edition: Edition, t: T): Promise<OrganiserFigures> {
  const [figures, declared, afterWork] = await Promise.all([
    countFigures(edition),
    listDeclaredFigures(edition.id),
    countAfterWork(edition.id),
  ])
  const words = wordsFor(t, 'fr', figures.neighbourhoods)
  const isDeclared = declared.length > 0
  const isCounted = !isDeclared || figures.registered + figures.attended > 0
  const source = declared[0]?.source ?? ''
  return {
    counted: isCounted
      ? {
          figure: {
            number: words.number(figures.attended),
            text: t('participants', { count: figures.attended }),
            nature: t('counted'),
            notes: [t('countedText')],
          },
          blocks: [
            ...countedBlocks(allFigures(figures, 'attended'), words, allFigures(figures, 'registered')),
            ...(afterWork ? afterWorkBlock(afterWork, words) : []),
          ],
        }
      : undefined,
    declared: isDeclared
      ? {
          figure: firstFigure({ kind: 'declared', source, figures: declared }, words),
          counts: declaredCounts(declared),
          blocks: declaredBlocks(declared, words),
        }
      : undefined,
  }
}
