import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pageAddress } from '~/features/guide/kinds'
import { listPublished, type PublishedPage } from '~/features/guide/queries.server'
import { STRUCTURE_TYPES, type StructureType } from '~/features/guide/words'
import { listInForce } from '~/features/neighbourhood/queries.server'
import { listDistricts } from '~/features/registration/queries.server'
import { nearestFirst, type Placed } from '~/features/structure/nearest'
import { startingPoints } from '~/features/structure/starting-points'
import { drawStructuresMap } from '~/features/structure/structures-map.server'
import { config } from '~/lib/config.server'
import { parisDay } from '~/lib/dates'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ChartFigure } from '~/ui/chart'
import { pageAsked } from '~/ui/list/page-asked'
import { ChapterHeader } from './chapter-header'
import { StructureCard } from './structures/structure-card'
import { StructureCount } from './structures/structure-count'
import { StructureFilters } from './structures/structure-filters'
import { StructurePages } from './structures/structure-pages'

// Imports bring hundreds: a phone loads some of them at a time.
const PAGE = 24

export async function loader({ request }: LoaderFunctionArgs) {
  const day = parisDay(new Date())
  const [t, language, published, districts, inForce] = await Promise.all([
    findT(request, 'guide'),
    findLanguage(request),
    listPublished('structure'),
    listDistricts(),
    listInForce(day),
  ])
  const query = new URL(request.url).searchParams
  const points = startingPoints(districts, inForce)
  const start = points.find(({ slug }) => slug === query.get('pres'))
  const types = typesOf(published)
  const type = types.find(one => one === query.get('type'))
  const chosen = type ? published.filter(({ content }) => content.type === type) : published
  const found = nearestFirst(chosen, start?.position)
  const { page, pages, before } = pageAsked(query, { count: found.length, each: PAGE })
  const structures = found.slice(before, before + PAGE)
  const addressOf = (page: number) =>
    `/guide/structures?${new URLSearchParams({ pres: start?.slug ?? '', type: type ?? '', page: String(page) })}#lieux`
  return {
    isEmpty: published.length === 0,
    points: points.map(({ slug, name, city, neighbourhood }) => ({ slug, name, city, isCity: !neighbourhood })),
    types,
    start: start && { slug: start.slug, name: start.name, neighbourhood: start.neighbourhood?.name },
    type,
    count: found.length,
    structures: structures.map(asCard),
    pages: {
      page,
      pages,
      previous: page > 1 ? addressOf(page - 1) : undefined,
      next: page < pages ? addressOf(page + 1) : undefined,
    },
    before,
    map: drawStructuresMap({ structures, before, start, inForce, day, language }),
    head: {
      title: `${t('chapters.structure.title')} · ${t('name')}`,
      description: t('chapters.structure.text'),
      url: `${config.appUrl}/guide/structures`,
      language,
    },
  }
}

/** Those that someone has published, in the order of the closed list. */
function typesOf(published: PublishedPage<'structure'>[]): StructureType[] {
  const types = Object.keys(STRUCTURE_TYPES) as StructureType[]
  return types.filter(type => published.some(({ content }) => content.type === type))
}

function asCard({ kind, slug, title, content, reviewedOn, position, metres }: Placed<PublishedPage<'structure'>>) {
  const { type, address, postcode, city, phone } = content
  return {
    to: pageAddress({ kind, slug }),
    title,
    type,
    address,
    city: [postcode, city].filter(Boolean).join(' '),
    phone,
    isToCheck: !reviewedOn,
    isPlaced: position !== undefined,
    metres,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Structures() {
  const { isEmpty, points, types, start, type, count, structures, before, pages, map } = useLoaderData<typeof loader>()
  const { t } = useTranslation('structures')
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-4">
        <ChapterHeader kind="structure" />
        {isEmpty ? (
          <div className="grid gap-1 rounded-brick border-2 border-line bg-white p-5">
            <h2 className="text-xl">{t('none.title')}</h2>
            <p>{t('none.text')}</p>
          </div>
        ) : (
          <>
            <StructureFilters points={points} types={types} start={start?.slug} type={type} />
            <section aria-labelledby="lieux" className="grid gap-4">
              <StructureCount
                start={start}
                type={type}
                count={count}
                isToCheck={structures.some(({ isToCheck }) => isToCheck)}
              />
              <ol start={before + 1} className="grid gap-3 md:grid-cols-2">
                {structures.map((structure, index) => (
                  <StructureCard key={structure.to} number={before + index + 1} {...structure} />
                ))}
              </ol>
              <StructurePages {...pages} />
            </section>
            {map && (
              <ChartFigure id="carte" title={t('map.title')} pictures={map.pictures}>
                <p>{t('map.numbers')}</p>
                <p className="text-base text-stone">{map.notes.join(' ')}</p>
              </ChartFigure>
            )}
          </>
        )}
      </div>
    </>
  )
}
