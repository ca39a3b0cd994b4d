import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionIn, findReport } from '~/features/impact-plan/report.server'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { Table } from '~/ui/table'
import { ActionEvidence } from './action/action-evidence'
import { ActionFacts } from './action/action-facts'
import { ActionProgress } from './action/action-progress'
import { ActionSteps } from './action/action-steps'
import { tellAction } from './action/tell-action.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await findT(request, 'impact')
  const telling = { t, language: await findLanguage(request) }
  const report = await findReport(new Date())
  const found = actionIn(report, params.action) ?? notFound()
  const { title, slug } = found.action
  return {
    ...tellAction(found, report, telling),
    head: {
      title,
      description: found.action.summary ?? found.plan.strategicGoal,
      url: `${config.appUrl}/impact/actions/${slug}`,
      language: telling.language,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Action() {
  const action = useLoaderData<typeof loader>()
  const { t } = useTranslation('impact')
  return (
    <div className="page grid gap-x-12 gap-y-10 pt-10 lg:grid-cols-[1fr_19rem] print:block print:space-y-6">
      <header className="grid content-start gap-3 lg:col-span-2">
        <p lang="fr" className="text-stone">
          {action.plan} · {action.axis}
        </p>
        <h1 lang="fr" className="text-3xl sm:text-5xl">
          {action.title}
        </h1>
        {action.summary && (
          <p lang="fr" className="text-xl text-pretty print:text-base">
            {action.summary}
          </p>
        )}
      </header>
      <div className="grid content-start gap-8 lg:order-last">
        <ActionProgress progress={action.progress} />
        <p className="no-print">
          <Link to="/impact" className="inline-flex min-h-touch items-center">
            {t('action.back')}
          </Link>
        </p>
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10 print:block print:space-y-6">
        <ActionFacts facts={action.facts} />
        {action.steps.length > 0 && <ActionSteps steps={action.steps} />}
        <ActionEvidence evidence={action.evidence} />
        {action.history.length > 0 && (
          <section aria-labelledby="history" className="grid gap-3">
            <h2 id="history">{t('action.history')}</h2>
            <Table
              caption={t('action.historyCaption')}
              rows={action.history}
              rowKey={({ key }) => key}
              columns={[
                { heading: t('columns.day'), cell: ({ day }) => day },
                { heading: t('columns.progress'), cell: ({ percent }) => percent, isNumber: true },
                { heading: t('columns.note'), cell: ({ note }) => note && <span lang="fr">{note}</span> },
              ]}
            />
          </section>
        )}
      </div>
    </div>
  )
}
