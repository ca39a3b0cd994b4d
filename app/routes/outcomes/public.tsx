import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { findPublicOutcomes } from '~/features/outcome/tell.server'
import { config } from '~/lib/config.server'
import { longDay } from '~/lib/dates'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { requirePublicFigures } from '../statistics/require-public-figures.server'

/** What became of those who came, as they say it. A page once the figures are public and somebody was asked. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { edition, shown, words } = await requirePublicFigures(asked, now)
  if (shown.kind !== 'counted' || !shown.figures) notFound()
  const { blocks, awaited } = (await findPublicOutcomes(edition, words, now)) ?? notFound()
  const { slug, name, number, heldOn, year } = edition
  const t = await findT(asked.request, 'outcome')
  return {
    edition: { slug, name, number },
    when: heldOn ? longDay(heldOn, words.language) : String(year),
    blocks,
    awaited,
    head: {
      title: t('results.metaTitle', { name }),
      description: t('results.lead'),
      url: `${config.appUrl}/editions/${slug}/suites`,
      language: words.language,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function PublicOutcomes() {
  const { edition, when, blocks, awaited } = useLoaderData<typeof loader>()
  const { t } = useTranslation('outcome')
  const { t: figures } = useTranslation('statistics')
  return (
    <div className="page grid gap-x-12 gap-y-12 pt-10 lg:grid-cols-[19rem_minmax(0,1fr)] print:block print:space-y-8">
      <div className="grid content-start gap-6">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <EditionTag edition={edition} /> <span>{when}</span>
        </p>
        <h1>{t('results.title')}</h1>
        <p className="text-xl text-pretty">{t('results.lead')}</p>
        <p>{t('results.caution')}</p>
        <p className="no-print grid text-base">
          <Link to={`/editions/${edition.slug}/statistiques`} className="inline-flex min-h-touch items-center">
            {t('results.back')}
          </Link>
          <Link to="/impact" className="inline-flex min-h-touch items-center">
            {t('results.plan')}
          </Link>
        </p>
        <div className="brick-wall hidden lg:block" aria-hidden="true" />
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-12 print:block print:space-y-8">
        {blocks.length > 0 && <FiguresBlocks blocks={blocks} numbersLabel={figures('numbers')} isOpen />}
        {awaited.length > 0 && (
          <ul className="grid gap-2">
            {awaited.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
