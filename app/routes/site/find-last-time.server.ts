import { isOver } from '~/features/edition/moments'
import { listEditions } from '~/features/edition/queries.server'
import { summaryFigures } from '~/features/figures/summary'
import { findPublicFigures } from '~/features/statistics/public-figures.server'

/** The newest edition that is over and whose participants are known, with its figures. */
export async function findLastTime(now: Date) {
  for (const edition of (await listEditions()).filter(edition => isOver(edition, now))) {
    const { shown } = await findPublicFigures(edition, now)
    const figures = summaryFigures(shown)
    if (figures.some(({ indicator, value }) => indicator === 'participants' && value !== undefined)) {
      return { edition, figures }
    }
  }
  return undefined
}
