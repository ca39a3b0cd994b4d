import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageAddress } from '~/features/guide/kinds'
import { listPublished, type PublishedPage } from '~/features/guide/queries.server'
import { COSTS, LEVELS, TIMES } from '~/features/guide/words'
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
  return {
    filter,
    trainings: filterTrainings(await listPublished('training'), filter).map(asCard),
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
  const facts = [LEVELS[level], duration ?? (time && TIMES[time]), COSTS[cost], place].filter(Boolean)
  return { to: pageAddress({ kind, slug }), title, summary, facts: facts.join(' · ') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.head) : [])

export default function Trainings() {
  const { filter, trainings } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="brick-line no-print" aria-hidden="true" />
      <div className="page grid gap-8 pt-4">
        <ChapterHeader kind="training" />
        <TrainingFilters filter={filter} />
        <TrainingCount filter={filter} count={trainings.length} />
        <ul className="grid gap-3 md:grid-cols-2">
          {trainings.map(({ facts, ...card }) => (
            <PageCard key={card.to} {...card}>
              <p lang="fr" className="text-base font-bold">
                {facts}
              </p>
            </PageCard>
          ))}
        </ul>
      </div>
    </>
  )
}
