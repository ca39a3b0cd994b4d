import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pageAddress } from '~/features/guide/kinds'
import { listPublished } from '~/features/guide/queries.server'
import { FAMILIES, type Family } from '~/features/guide/words'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ChapterHeader } from './chapter-header'
import { PageCard } from './page-card'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'guide')
  const sheets = Map.groupBy(await listPublished('job'), ({ content }) => content.family)
  return {
    families: (Object.keys(FAMILIES) as Family[])
      .filter(family => sheets.has(family))
      .map(family => ({ family, sheets: (sheets.get(family) ?? []).map(asCard) })),
    head: {
      title: `${t('chapters.job.title')} · ${t('name')}`,
      description: t('jobs.lead'),
      url: `${config.appUrl}/guide/metiers`,
      language: await findLanguage(request),
    },
  }
}

function asCard({ kind, slug, title, content }: Awaited<ReturnType<typeof listPublished<'job'>>>[number]) {
  return { to: pageAddress({ kind, slug }), title, summary: content.summary, isOpenToAll: content.level === 'none' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Jobs() {
  const { families } = useLoaderData<typeof loader>()
  const { t } = useTranslation('guide')
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-10 pt-4">
        <ChapterHeader kind="job" text={t('jobs.lead')}>
          <p>
            {t('jobs.help')}{' '}
            <Link to="/guide/orientation" className="inline-flex min-h-touch items-center font-bold">
              {t('jobs.orientation')}
            </Link>
          </p>
        </ChapterHeader>
        <nav aria-label={t('jobs.families')} className="no-print">
          <ul className="flex flex-wrap gap-x-5">
            {families.map(({ family }) => (
              <li key={family}>
                <a href={`#${family}`} lang="fr" className="inline-flex min-h-touch items-center">
                  {FAMILIES[family]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {families.map(({ family, sheets }) => (
          <section key={family} id={family} className="grid scroll-mt-4 gap-4 border-t-4 border-brick pt-3">
            <h2 lang="fr">{FAMILIES[family]}</h2>
            <ul className="grid gap-3 md:grid-cols-2">
              {sheets.map(({ isOpenToAll, ...card }) => (
                <PageCard key={card.to} {...card} level={3} tag={isOpenToAll ? t('withoutDiploma') : undefined} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
