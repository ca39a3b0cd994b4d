import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askedAddress, readAsked } from '~/features/guide-search/asked'
import { searchAll } from '~/features/guide-search/search.server'
import { SearchForm } from '~/features/guide-search/search-form'
import { listInForce } from '~/features/neighbourhood/queries.server'
import { listDistricts } from '~/features/registration/queries.server'
import { CITIES } from '~/features/structure/cities'
import { placeNamed, startingPoints } from '~/features/structure/starting-points'
import { config } from '~/lib/config.server'
import { parisDay } from '~/lib/dates'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { AnswerGroup, Nearest } from './search/answers'
import { NothingFound } from './search/nothing-found'
import { PlaceCard } from './search/place-card'
import { Suggestions } from './search/suggestions'

const NEAREST = 3
const EACH = 6
const ALL = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const { query, kind } = readAsked(new URL(request.url).searchParams) ?? notFound()
  const t = await findT(request, 'search')
  const now = new Date()
  const [found, place] = query
    ? await Promise.all([searchAll({ query, now, kind, most: kind ? ALL : EACH }), findPlace(query, now)])
    : [[], undefined]
  const nearest = kind ? [] : found.slice(0, NEAREST)
  const groups = [...Map.groupBy(found.slice(nearest.length), answer => answer.kind)]
  return {
    query,
    kind,
    place: kind ? undefined : place,
    count: found.filter(({ rank }) => rank === 1).reduce((sum, { total }) => sum + total, 0),
    nearest,
    groups: groups.map(([kind, answers]) => ({ kind, answers, total: answers[0]?.total ?? 0 })),
    head: {
      title: query ? t('titleOf', { query }) : t('title'),
      description: t('description'),
      url: `${config.appUrl}/recherche`,
      language: await findLanguage(request),
    },
  }
}

/** The place that somebody writes, of those from which the structures can be sorted. */
async function findPlace(query: string, now: Date) {
  const districts = await listDistricts()
  // Outlines are heavy: most people write no place.
  if (!placeNamed(query, [...districts, ...CITIES])) return
  const place = placeNamed(query, startingPoints(districts, await listInForce(parisDay(now))))
  return place && { slug: place.slug, name: place.name }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...pageMeta(data.head), ...(data.query ? [{ name: 'robots', content: 'noindex' }] : [])] : []

export default function Search() {
  const { query, kind, place, count, nearest, groups } = useLoaderData<typeof loader>()
  const { t } = useTranslation('search')
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-6">
        <h1>{t('title')}</h1>
        <SearchForm query={query} />
        {!query && <Suggestions />}
        {place && <PlaceCard {...place} />}
        {query && count === 0 && !place && <NothingFound query={query} />}
        {count > 0 && (
          <div className="grid gap-1">
            <h2>{t('found', { count, query })}</h2>
            {kind && (
              <p>
                <Link to={askedAddress(query)} className="inline-flex min-h-touch items-center">
                  ← {t('back')}
                </Link>
              </p>
            )}
          </div>
        )}
        {nearest.length > 0 && <Nearest answers={nearest} />}
        {groups.map(group => (
          <AnswerGroup key={group.kind} {...group} query={query} isAlone={kind !== undefined} />
        ))}
      </div>
    </>
  )
}
