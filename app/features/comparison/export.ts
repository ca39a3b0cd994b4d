import { AREA } from '~/features/neighbourhood/area'
import type { AreaShare } from '~/features/neighbourhood/population.server'
import type { Compared } from './compare.server'
import type { Cumulative } from './cumulative.server'

type Shown = { cumulative: Cumulative; editions: Compared[]; area: AreaShare | undefined }

/** The comparison as documented in docs/figures.md; what is hidden or not known is null. */
export function comparisonJson({ cumulative, editions, area }: Shown) {
  const { since, counted, declared, shares } = cumulative
  return {
    cumulative: { since: since ?? null, editions: cumulative.editions, counted, declared, shares },
    area: area ? { name: AREA.name, source: AREA.populationSource, ...areaNumbers(area) } : null,
    editions: editions.map(({ number, slug, name, year, heldOn, nature, figures }) => ({
      number,
      slug,
      name,
      year,
      heldOn,
      nature,
      participants: figures.participants ?? null,
      shares: {
        women: figures.women ?? null,
        'under-26': figures['under-26'] ?? null,
        qpv: figures.qpv ?? null,
        'job-seekers': figures['job-seekers'] ?? null,
      },
    })),
  }
}

/** The same editions as rows of a table, one a line. */
export function comparisonRows(editions: Compared[]): (string | number | undefined | null)[][] {
  return [
    [
      'numero',
      'edition',
      'nom',
      'annee',
      'jour',
      'nature',
      'personnes',
      'femmes',
      'moins_de_26_ans',
      'qpv',
      'recherche_emploi',
    ],
    ...editions.map(({ number, slug, name, year, heldOn, nature, figures }) => [
      number,
      slug,
      name,
      year,
      heldOn,
      nature,
      figures.participants,
      figures.women,
      figures['under-26'],
      figures.qpv,
      figures['job-seekers'],
    ]),
  ]
}

function areaNumbers({ people, population, percent }: AreaShare) {
  return { population, inPriorityNeighbourhoods: people, percent }
}
