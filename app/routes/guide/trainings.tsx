import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { pageAddress } from '~/features/guide/kinds'
import { listPublished, type PublishedPage } from '~/features/guide/queries.server'
import { COSTS, LEVEL_TO_ASK, LEVELS, TIMES } from '~/features/guide/words'
import { filterTrainings, readTrainingFilter } from '~/features/training/training-filter'
import { config } from '~/lib/config.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { pageMeta } from '~/lib/page-meta'
import { ChapterHeader } from './chapter-header'
import { PageCard } from './page-card'
import { TrainingCount } from './trainings/training-count'
import { TrainingFilters } from './trainings/training-filters'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'guide')
  const filter = readTrainingFilter(new URL(request.url).searchParams)
  const { fitting, toAsk } = filterTrainings(await listPublished('training'), filter)
  return {
    filter,
    trainings: fitting.map(asCard),
    toAsk: toAsk.map(asCard),
    head: {
      title: `${t('chapters.training.title')} · ${t('name')}`,
      description: t('chapters.training.text'),
      url: `${config.appUrl}/guide/formations`,
      language: await findLanguage(request),
    },
  }
}

function asCard({ kind, slug, title, content }: PublishedPage<'training'>) {
  const { summary, level, duration, time, cost, place } = content
  const when = duration ?? (time && TIMES[time])
  return {
    to: pageAddress({ kind, slug }),
    title,
    summary,
    level,
    cost,
    facts: [when, place].filter(Boolean).join(' · '),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Trainings() {
  const { filter, trainings, toAsk } = useLoaderData<typeof loader>()
  const { t } = useTranslation('guide')
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-4">
        <ChapterHeader kind="training" />
        <TrainingFilters filter={filter} />
        <TrainingCount filter={filter} count={trainings.length} />
        {trainings.length > 0 && <Cards trainings={trainings} />}
        {toAsk.length > 0 && (
          <section className="grid gap-3">
            <h2>{t('trainings.toAsk')}</h2>
            <p>{t('trainings.toAskText')}</p>
            <Cards trainings={toAsk} titles={3} />
          </section>
        )}
      </div>
    </>
  )
}

type CardsProps = { trainings: ReturnType<typeof asCard>[]; titles?: 2 | 3 }

function Cards({ trainings, titles = 2 }: CardsProps) {
  const { t } = useTranslation('guide')
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {trainings.map(({ level, cost, facts, ...card }) => (
        <PageCard key={card.to} {...card} level={titles} tag={level === 'none' ? t('withoutDiploma') : undefined}>
          <dl className="grid gap-1 text-base">
            {level !== 'none' && <Line label={t('training.level')}>{level ? LEVELS[level] : LEVEL_TO_ASK}</Line>}
            <Line label={t('training.cost')}>{COSTS[cost]}</Line>
          </dl>
          {facts && (
            <p lang="fr" className="text-base">
              {facts}
            </p>
          )}
        </PageCard>
      ))}
    </ul>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-stone">{label}</dt>
      <dd lang="fr" className="font-bold">
        {children}
      </dd>
    </div>
  )
}
