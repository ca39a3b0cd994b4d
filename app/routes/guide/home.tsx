import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { GUIDE_KINDS, type Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { countPublished } from '~/features/guide/queries.server'
import { FAMILIES, type Family } from '~/features/guide/words'
import { SearchForm } from '~/features/guide-search/search-form'
import { config } from '~/lib/config.server'
import { longDay } from '~/lib/dates'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { Chapters } from './home/chapters'
import { Doors } from './home/doors'
import { Families } from './home/families'
import { Paper } from './home/paper'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'guide')
  const counts = await countPublished()
  const countOf = (known: (row: (typeof counts)[number]) => boolean) =>
    counts.filter(known).reduce((sum, { count }) => sum + count, 0)
  return {
    families: (Object.keys(FAMILIES) as Family[]).map(family => ({
      family,
      count: countOf(row => row.kind === 'job' && row.family === family),
    })),
    chapters: GUIDE_KINDS.map(kind => ({ kind, count: countOf(row => row.kind === kind) })),
    lastDay: counts
      .map(({ lastDay }) => lastDay ?? '')
      .sort()
      .at(-1),
    head: {
      title: t('name'),
      description: t('home.description'),
      url: `${config.appUrl}/guide`,
      language: await findLanguage(request),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function GuideHome() {
  const { families, chapters, lastDay } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('guide')
  const sheets = chapters.find(({ kind }) => kind === 'job')?.count ?? 0
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-12 pt-6">
        <header className="grid gap-4">
          <h1>{t('name')}</h1>
          <p className="text-xl">{t('home.lead')}</p>
          <SearchForm />
        </header>
        <Doors sheets={sheets} />
        <Families families={families} />
        <Chapters chapters={chapters} />
        <Paper families={families} />
        <div className="text-base text-stone">
          {lastDay && <p>{t('home.updated', { day: longDay(lastDay, i18n.language as Language) })}</p>}
          <p>
            {t('home.data')}
            <Link to="/guide.json" reloadDocument className="inline-flex min-h-touch items-center">
              JSON
            </Link>
            {', '}
            <Link to="/guide.csv" reloadDocument className="inline-flex min-h-touch items-center">
              CSV
            </Link>
          </p>
        </div>
      </div>
    </>
  )
}
