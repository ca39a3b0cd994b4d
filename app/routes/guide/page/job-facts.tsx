import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { FAMILIES, LEVELS, LIKES, PLACES, TIMES } from '~/features/guide/words'
import { Tag } from '~/ui/tag'

/** The sheet in short: what one needs to begin, how long it takes, where one works. */
export function JobFacts({ page, romeTitle }: { page: PublishedPage<'job'>; romeTitle: string | undefined }) {
  const { t } = useTranslation('guide')
  const { family, level, time, likes, places, rome, salary, salarySource } = page.content
  return (
    <section className="rounded-brick border-2 border-ink bg-white p-4">
      <h2 className="text-xl">{t('job.facts')}</h2>
      <dl className="mt-2 grid gap-3">
        <Line label={t('job.level')}>
          {level === 'none' ? <Tag look="leaf">{LEVELS.none}</Tag> : <strong>{LEVELS[level]}</strong>}
        </Line>
        <Line label={t('job.time')}>
          <strong>{TIMES[time]}</strong>
        </Line>
        {places.length > 0 && <Line label={t('job.places')}>{places.map(place => PLACES[place]).join(' · ')}</Line>}
        {likes.length > 0 && <Line label={t('job.likes')}>{likes.map(like => LIKES[like]).join(' · ')}</Line>}
        {salary && (
          <Line label={t('job.salary')}>
            {salary}
            <span className="block text-base text-stone">{t('job.salarySource', { source: salarySource })}</span>
          </Line>
        )}
        <Line label={t('job.family')}>{FAMILIES[family]}</Line>
        {rome && (
          <Line label={t('job.rome')}>
            {rome}
            {romeTitle && `, ${romeTitle}`}
          </Line>
        )}
      </dl>
    </section>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-base text-stone print:text-sm">{label}</dt>
      <dd lang="fr" className="wrap-anywhere">
        {children}
      </dd>
    </div>
  )
}
