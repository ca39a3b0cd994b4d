import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findReport, type Report, type ReportIndicator } from '~/features/impact-plan/report.server'
import { valueWords } from '~/features/indicator/words'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { IndicatorLines } from './indicator/indicator-lines'
import { IndicatorNumber } from './indicator/indicator-number'
import { pictureOf } from './pictures.server'
import { isFollowUp, responseWords, rowName, rowSource, type Telling, tellIndicator } from './tell.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await findT(request, 'impact')
  const telling = { t, language: await findLanguage(request) }
  const report = await findReport(new Date())
  const indicator = report.indicators.find(({ slug }) => slug === params.indicator) ?? notFound()
  const told = tellIndicator(indicator, telling)
  return {
    ...told,
    ...pictureOf(indicator, telling),
    definition: indicator.definition,
    fold: foldOf(indicator, told.of, telling),
    how: t(`indicator.formulas.${indicator.computed ?? 'measured'}`),
    lines: indicator.rows.map((row, index) => ({
      key: String(index),
      page: row.edition && `/editions/${row.edition.slug}/${row.response ? 'suites' : 'statistiques'}`,
      name: rowName(row, telling),
      value:
        row.value === undefined
          ? t(isFollowUp(indicator) ? 'hidden' : 'notPublished')
          : valueWords(row.value, indicator.unit, telling.language),
      nature: row.nature ? t(`natures.${row.nature}`) : '–',
      source: rowSource(row, telling),
      response: responseWords(row.response, telling),
      note: row.note,
    })),
    actions: actionsOf(report, indicator.slug),
    head: {
      title: indicator.title,
      description: indicator.definition,
      url: `${config.appUrl}/impact/indicateurs/${indicator.slug}`,
      language: telling.language,
    },
  }
}

/** What the number is of its lines, said when there is a number. */
function foldOf({ fold, value, rows }: ReportIndicator, name: string | undefined, { t }: Telling) {
  if (value === undefined) return undefined
  if (fold === 'sum' || fold === 'answers') return t(`folds.${fold}`)
  return fold === 'newest'
    ? t('folds.measure', { name })
    : t('folds.weighted', { count: rows.filter(row => row.isWeighed).length })
}

function actionsOf({ plans }: Report, slug: string) {
  const actions = plans.flatMap(plan => plan.axes.flatMap(axis => axis.actions))
  return actions
    .filter(({ evidence }) => evidence.some(({ indicator }) => indicator?.slug === slug))
    .map(({ slug, title }) => ({ slug, title }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Indicator() {
  const { definition, how, actions, ...indicator } = useLoaderData<typeof loader>()
  const { t } = useTranslation('impact')
  return (
    <div className="page grid gap-x-12 gap-y-10 pt-10 lg:grid-cols-[19rem_minmax(0,1fr)] print:block print:space-y-6">
      <IndicatorNumber {...indicator} />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10 print:block print:space-y-6">
        <div className="grid gap-6">
          <section aria-labelledby="definition" className="grid gap-2">
            <h2 id="definition">{t('indicator.definition')}</h2>
            <p lang="fr">{definition}</p>
          </section>
          <section aria-labelledby="how" className="grid gap-2">
            <h2 id="how">{t('indicator.how')}</h2>
            <p>{how}</p>
          </section>
        </div>
        {indicator.lines.length > 0 && <IndicatorLines {...indicator} />}
        {actions.length > 0 && (
          <section aria-labelledby="actions" className="grid gap-1">
            <h2 id="actions">{t('indicator.actions')}</h2>
            <ul>
              {actions.map(({ slug, title }) => (
                <li key={slug}>
                  <Link to={`/impact/actions/${slug}`} lang="fr" className="inline-flex min-h-touch items-center">
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
