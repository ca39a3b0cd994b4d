import type { LoaderFunctionArgs } from '@remix-run/node'
import { participantsBlock } from '~/features/comparison/blocks.server'
import { compareNearest } from '~/features/comparison/compare.server'
import { otherCounts } from '~/features/figures/after-work'
import { firstFigure } from '~/features/figures/first-figure'
import { findPublicBlocks } from '~/features/figures/public-blocks.server'
import { summaryFigures } from '~/features/figures/summary'
import { figuresWorkbook, WORKBOOK } from '~/features/figures-file/workbook.server'
import { download } from '~/lib/download.server'
import { requirePublicFigures } from './require-public-figures.server'

/** The public figures as a workbook: a sheet for each table of the page. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { edition, shown, words } = await requirePublicFigures(asked, now)
  const counts = otherCounts(shown)
  const parts = figuresWorkbook(
    {
      edition,
      figure: firstFigure(shown, words),
      summary: [...summaryFigures(shown), ...counts],
      blocks: [
        ...(await findPublicBlocks(edition, shown, words)),
        participantsBlock(await compareNearest(edition, now), words),
      ],
      stamp: shown.kind === 'counted' ? shown.frozen?.stamp : undefined,
      now,
    },
    words,
  )
  const { signal } = asked.request
  return download(
    { fileName: `statistiques-${edition.slug}.xlsx`, mediaType: WORKBOOK, parts },
    { signal, untilDrained: asked.context.untilDrained },
  )
}
