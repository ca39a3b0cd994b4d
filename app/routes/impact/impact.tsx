import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findReport } from '~/features/impact-plan/report.server'
import { findEditionsMap } from '~/features/neighbourhood/editions-map.server'
import { config } from '~/lib/config.server'
import { parisDay } from '~/lib/dates'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { Editions } from './impact/editions'
import { Files } from './impact/files'
import { FirstNumber } from './impact/first-number'
import { KeyFigures } from './impact/key-figures'
import { Plan } from './impact/plan'
import { tellImpact } from './impact/tell-impact.server'
import { Years } from './impact/years'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'impact')
  const language = await findLanguage(request)
  const now = new Date()
  const report = await findReport(now)
  return {
    ...tellImpact(report, { t, language }),
    map: await findEditionsMap({ editions: report.editions, day: parisDay(now), language }),
    head: { title: t('title'), description: t('description'), url: `${config.appUrl}/impact`, language },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Impact() {
  const { first, years, plans, themes, editions, map } = useLoaderData<typeof loader>()
  const { t } = useTranslation('impact')
  return (
    <>
      <div className="brick-line no-print md:brick-wall" aria-hidden="true" />
      <div className="page grid gap-14 pt-8 print:block print:space-y-8 print:pt-0">
        <header className="grid items-end gap-x-12 gap-y-8 lg:grid-cols-[1fr_24rem] print:grid-cols-[1fr_15rem] print:gap-x-8">
          <div className="grid gap-5">
            <h1>{t('title')}</h1>
            <p className="text-xl text-pretty print:text-base">{t('lead')}</p>
          </div>
          {first && <FirstNumber figure={first} />}
        </header>
        {plans.length === 0 && <p>{t('none')}</p>}
        {years.length > 0 && <Years years={years} />}
        {plans.map(plan => (
          <Plan key={plan.slug} plan={plan} />
        ))}
        {editions && <Editions editions={editions} map={map} />}
        {themes.map(theme => (
          <KeyFigures key={theme.theme} theme={theme} />
        ))}
        <Files />
      </div>
    </>
  )
}
