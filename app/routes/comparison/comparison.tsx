import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { comparisonBlocks } from '~/features/comparison/blocks.server'
import { compareEditions, EDITIONS_A_PAGE } from '~/features/comparison/compare.server'
import { cumulativeFigures } from '~/features/comparison/cumulative.server'
import { cumulativeTiles } from '~/features/comparison/tiles'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { wordsFor } from '~/features/figures/words'
import { findAreaShare } from '~/features/neighbourhood/population.server'
import { config } from '~/lib/config.server'
import { parisDay } from '~/lib/dates'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ComparisonPages } from './comparison-pages'
import { Downloads } from './downloads'
import { TileList } from './tile-list'

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const page = pageOf(request) ?? notFound()
  const [language, t, tFigures] = await Promise.all([
    findLanguage(request),
    findT(request, 'comparison'),
    findT(request, 'statistics'),
  ])
  const words = wordsFor(tFigures, language)
  const [cumulative, { editions, total }, area] = await Promise.all([
    cumulativeFigures(now),
    compareEditions(page, now),
    findAreaShare(parisDay(now)),
  ])
  if (page > 1 && editions.length === 0) notFound()

  const { since } = cumulative
  const title = since === undefined ? t('titleWithoutYear') : t('title', { since })
  return {
    title,
    tiles: since === undefined ? [] : cumulativeTiles({ cumulative, area }, t, words),
    blocks: editions.length > 0 ? comparisonBlocks(editions, area, words) : [],
    page,
    pages: Math.max(1, Math.ceil(total / EDITIONS_A_PAGE)),
    numbers: tFigures('numbers'),
    head: { title, description: t('description'), url: `${config.appUrl}/chiffres`, language },
  }
}

/** The page asked for; undefined when it cannot be one. */
function pageOf(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get('page') ?? '1'
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : undefined
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Comparison() {
  const { title, tiles, blocks, page, pages, numbers } = useLoaderData<typeof loader>()
  const { t } = useTranslation('comparison')
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid grid-cols-[minmax(0,1fr)] gap-12 pt-8 print:block print:space-y-8">
        <h1>{title}</h1>
        {tiles.length === 0 && <p>{t('none')}</p>}
        {tiles.length > 0 && page === 1 && <TileList title={t('together')} tiles={tiles} />}
        {blocks.length > 0 && (
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8 print:block">
            <ComparisonPages page={page} pages={pages} />
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-12 lg:grid-cols-2 print:block print:space-y-8">
              {blocks.map(block => (
                <FiguresBlocks key={block.id} blocks={[block]} numbersLabel={numbers} />
              ))}
            </div>
            <ComparisonPages page={page} pages={pages} />
          </div>
        )}
        <Downloads />
      </div>
    </>
  )
}
