import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { listProgramme } from '~/features/activity/queries.server'
import { DemonstrationNote } from '~/features/edition/demonstration-note'
import { EditionTag } from '~/features/edition/edition-tag'
import { isOver } from '~/features/edition/moments'
import { findEdition } from '~/features/edition/queries.server'
import { capitalise, editionDate, venueName } from '~/features/edition/words'
import { filterProgramme, listHours, listThemes, readProgrammeFilter } from '~/features/programme/programme-filter'
import { timetable } from '~/features/programme/timetable'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { forCard } from './programme/activity-card'
import { EmptyProgramme } from './programme/empty-programme'
import { ProgrammeFilters } from './programme/programme-filters'
import { ProgrammeGroup } from './programme/programme-group'
import { ResultCount } from './programme/result-count'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const [programme, t, language] = await Promise.all([
    listProgramme(edition.id),
    findT(request, 'edition'),
    findLanguage(request),
  ])
  const filter = readProgrammeFilter(new URL(request.url).searchParams)
  const found = filterProgramme(programme, filter)
  const when = capitalise(editionDate(edition, t, language))
  const editionUrl = `${config.appUrl}/editions/${edition.slug}`
  return {
    edition,
    isOver: isOver(edition, new Date()),
    filter,
    isEmpty: programme.length === 0,
    choices: { themes: listThemes(programme), hours: listHours(programme) },
    count: found.length,
    groups: timetable(found.map(forCard), edition),
    head: {
      title: t('programme.titleOf', { name: edition.name }),
      description: t('programme.description', { when, where: venueName(edition.venue, t) }),
      url: `${editionUrl}/programme`,
      language,
      image: { url: `${editionUrl}/partage.png`, alt: t('share.alt', { name: edition.name }) },
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Programme() {
  const { edition, isOver, filter, isEmpty, choices, count, groups } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('edition')
  const isFiltered = Object.values(filter).some(wish => wish !== undefined)
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-6 print:block print:p-0">
        <header className="grid gap-3">
          <p>
            <EditionTag edition={edition} />
          </p>
          <h1>{t('programme.title')}</h1>
          <div>
            <p className="font-bold first-letter:uppercase">{editionDate(edition, t, i18n.language as Language)}</p>
            <p className="first-letter:uppercase">{venueName(edition.venue, t)}</p>
          </div>
          <DemonstrationNote edition={edition} />
        </header>
        {isEmpty ? (
          <EmptyProgramme isOver={isOver} />
        ) : (
          <>
            <ProgrammeFilters slug={edition.slug} filter={filter} choices={choices} />
            <div className="grid gap-8 print:block">
              <ResultCount count={count} slug={edition.slug} isFiltered={isFiltered} />
              {groups.map(group => (
                <ProgrammeGroup
                  key={`${group.lastsAllAlong}${group.startsAt}`}
                  slug={edition.slug}
                  group={group}
                  showsPlaces={!isOver}
                />
              ))}
            </div>
          </>
        )}
        <p className="no-print">
          <Link to={`/editions/${edition.slug}`} className="inline-flex min-h-touch items-center">
            {t('programme.back')}
          </Link>
        </p>
      </div>
    </>
  )
}
