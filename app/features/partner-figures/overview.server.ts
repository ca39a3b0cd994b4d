import { compareAllEditions, type Nature } from '~/features/comparison/compare.server'
import { isOver } from '~/features/edition/moments'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { listEditions } from '~/features/edition/queries.server'
import { type Figure, fourFigures } from '~/features/figures/summary'
import { listEditionIdsOf } from './queries.server'

export type PastEdition = { edition: EditionWithVenue; nature: Nature; figures: Figure[] }

/**
 * The published editions where an organisation takes part, the newest first: those whose figures everybody may read, with
 * the four that sum each up, and those to come, the next one first. As many statements for one as for many.
 */
export async function findOverview(
  organisationId: string,
  now: Date,
): Promise<{ past: PastEdition[]; coming: EditionWithVenue[] }> {
  const [ids, editions, compared] = await Promise.all([
    listEditionIdsOf(organisationId),
    listEditions(),
    compareAllEditions(now),
  ])
  const own = editions.filter(({ id }) => ids.has(id))
  const known = new Map(compared.map(({ id, nature, figures }) => [id, { nature, figures }]))
  return {
    past: own.flatMap(edition => {
      const found = known.get(edition.id)
      if (!found) return []
      const { nature, figures } = found
      return { edition, nature, figures: fourFigures(figures, nature) }
    }),
    coming: own.filter(edition => !isOver(edition, now)).reverse(),
  }
}
