import { type EditionWithVenue, listDeclaredFigures } from '~/features/edition/queries.server'
import { organiserQuizBlock } from '~/features/quiz/block.server'
import { countFigures } from '~/features/statistics/count.server'
import { type DeclaredCountFigure, declaredCounts } from '~/features/statistics/declared'
import { type Frozen, findFrozen } from '~/features/statistics/freeze.server'
import { type Headline, headlineOf } from '~/features/statistics/headline'
import { allFigures } from '~/features/statistics/published'
import { organiserSurveyBlocks } from '~/features/survey/block.server'
import { afterWorkBlock } from './after-work'
import { withArea } from './area.server'
import { type Block, countedBlocks, declaredBlocks } from './blocks.server'
import { type FirstFigure, firstFigure, frozenNote } from './first-figure'
import { type T, wordsFor } from './words'

type OrganiserFigures = {
  /** Undefined while the figures are counted anew whenever somebody asks. */
  frozen: Pick<Frozen, 'frozenAt' | 'threshold'> | undefined
  /** What a target is compared with; exact shares, small cells included. */
  headline: Headline
  counted: { figure: FirstFigure; blocks: Block[] } | undefined
  declared: { figure: FirstFigure; counts: DeclaredCountFigure[]; blocks: Block[] } | undefined
}

/**
 * What the organisers see: every counted cell, exact, frozen or as it is now, and what a report declared, each on its own
 * side.
 */
export async function findOrganiserFigures(edition: EditionWithVenue, t: T): Promise<OrganiserFigures> {
  const [frozen, declared] = await Promise.all([findFrozen(edition.id), listDeclaredFigures(edition.id)])
  const figures = frozen?.figures ?? (await countFigures(edition))
  const words = wordsFor(t, 'fr', figures.names)
  const isDeclared = declared.length > 0
  const isCounted = !isDeclared || figures.registered + figures.attended > 0
  const source = declared[0]?.source ?? ''
  const all = allFigures(figures, 'attended')
  return {
    frozen: frozen && { frozenAt: frozen.frozenAt, threshold: frozen.threshold },
    headline: headlineOf(all, figures.afterWork),
    counted: isCounted
      ? {
          figure: {
            number: words.number(figures.attended),
            text: t('participants', { count: figures.attended }),
            nature: t('counted'),
            notes: [t('countedText'), ...(frozen ? [frozenNote(frozen, words)] : [])],
          },
          blocks: [
            ...(await withArea(countedBlocks(all, words, allFigures(figures, 'registered')), {
              edition,
              figures: all,
              words,
            })),
            ...(figures.afterWork ? afterWorkBlock(figures.afterWork, words) : []),
            ...(await organiserQuizBlock(edition.id, words)),
            ...(await organiserSurveyBlocks(edition.id, figures.attended, words)),
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
