import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { participantsBlock } from '~/features/comparison/blocks.server'
import { compareNearest } from '~/features/comparison/compare.server'
import { EditionTag } from '~/features/edition/edition-tag'
import { otherCounts } from '~/features/figures/after-work'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { firstFigure } from '~/features/figures/first-figure'
import { findPublicBlocks } from '~/features/figures/public-blocks.server'
import { hasAsked } from '~/features/outcome/queries.server'
import { embedCode } from '~/features/partner-figures/embed.server'
import { EmbedSection } from '~/features/partner-figures/embed-section'
import { listPublicTexts } from '~/features/survey/published.server'
import { config } from '~/lib/config.server'
import { longDay } from '~/lib/dates'
import { findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { PublishedTexts } from '../survey/published-texts'
import { DeclaredCounts } from './declared-counts'
import { FirstFigure } from './first-figure'
import { requirePublicFigures } from './require-public-figures.server'

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { edition, shown, words } = await requirePublicFigures(asked, now)
  const { t, language } = words
  const figure = firstFigure(shown, words)
  const { slug, name, number, heldOn, year } = edition
  return {
    edition: { slug, name, number },
    when: heldOn ? longDay(heldOn, language) : String(year),
    figure,
    isPublished: shown.kind === 'counted' || shown.kind === 'declared',
    counts: otherCounts(shown),
    blocks: await findPublicBlocks(edition, shown, words),
    hasOutcomes: shown.kind === 'counted' && shown.figures !== undefined && (await hasAsked(edition.id)),
    texts: await listPublicTexts({ edition, shown, now }),
    comparison: participantsBlock(await compareNearest(edition, now), words),
    code: embedCode(edition, await findT(asked.request, 'partner'), language),
    head: {
      title: t('heading', { name }),
      description: `${figure.number} ${figure.text}`.trim(),
      url: `${config.appUrl}/editions/${slug}/statistiques`,
      language,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function PublicStatistics() {
  const { edition, when, figure, counts, blocks, hasOutcomes, texts, comparison, code, isPublished, head } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('statistics')
  const { t: report } = useTranslation('report')
  return (
    <div className="page grid gap-x-12 gap-y-12 pt-10 lg:grid-cols-[19rem_minmax(0,1fr)] print:block print:space-y-8">
      <div className="grid content-start gap-6">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <EditionTag edition={edition} /> <span>{when}</span>
        </p>
        <FirstFigure figure={figure} heading={head.title} />
        <p className="no-print grid text-base">
          <Link to={`/editions/${edition.slug}`} className="inline-flex min-h-touch items-center">
            {t('back')}
          </Link>
          <Link to="/impact" className="inline-flex min-h-touch items-center">
            {t('plan')}
          </Link>
          {hasOutcomes && (
            <Link to={`/editions/${edition.slug}/suites`} className="inline-flex min-h-touch items-center font-bold">
              {t('outcomes')}
            </Link>
          )}
          {isPublished && (
            <a href={`/editions/${edition.slug}/bilan.pdf`} className="inline-flex min-h-touch items-center font-bold">
              {report('download')}
            </a>
          )}
          <span className="inline-flex min-h-touch flex-wrap items-center gap-x-3">
            {t('download')}
            {['xlsx', 'csv', 'json'].map(format => (
              <a
                key={format}
                href={`/editions/${edition.slug}/statistiques.${format}`}
                className="inline-flex min-h-touch min-w-touch items-center justify-center uppercase"
              >
                {format}
              </a>
            ))}
          </span>
        </p>
        <div className="brick-wall hidden lg:block" aria-hidden="true" />
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-12 print:block print:space-y-8">
        <FiguresBlocks blocks={blocks} numbersLabel={t('numbers')} />
        <PublishedTexts texts={texts} />
        <DeclaredCounts counts={counts} />
        <FiguresBlocks blocks={[comparison]} numbersLabel={t('numbers')} />
        {isPublished && <EmbedSection code={code} />}
        <p className="no-print">
          <Link to="/chiffres" className="inline-flex min-h-touch items-center">
            {t('compared.all')}
          </Link>
        </p>
      </div>
    </div>
  )
}
