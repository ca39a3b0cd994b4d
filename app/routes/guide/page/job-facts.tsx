import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { FAMILIES } from '~/features/guide/words'
import { Tag } from '~/ui/tag'

/** The sheet in short: what one needs to begin, how long it takes, where one works. */
export function JobFacts({ page, romeTitle }: { page: PublishedPage<'job'>; romeTitle: string | undefined }) {
  const { t } = useTranslation(['guide', 'orientation'])
  const { family, level, time, likes, places, rome, salary, salarySource } = page.content
  const levelWords = t(`orientation:options.level.${level}`)
  return (
    <section className="rounded-brick border-2 border-ink bg-white p-4">
      <h2 className="text-xl">{t('job.facts')}</h2>
      <dl className="mt-2 grid gap-3">
        <Line label={t('job.level')}>
          {level === 'none' ? <Tag look="leaf">{levelWords}</Tag> : <strong>{levelWords}</strong>}
        </Line>
        <Line label={t('job.time')}>
          <strong>{t(`orientation:options.time.${time}`)}</strong>
        </Line>
        {places.length > 0 && (
          <Line label={t('job.places')}>
            {places.map(place => t(`orientation:options.place.${place}`)).join(' · ')}
          </Line>
        )}
        {likes.length > 0 && (
          <Line label={t('job.likes')}>{likes.map(like => t(`orientation:options.likes.${like}`)).join(' · ')}</Line>
        )}
        {salary && (
          <Line label={t('job.salary')} lang="fr">
            {salary}
            <span className="block text-base text-stone">{t('job.salarySource', { source: salarySource })}</span>
          </Line>
        )}
        <Line label={t('job.family')} lang="fr">
          {FAMILIES[family]}
        </Line>
        {rome && (
          <Line label={t('job.rome')} lang="fr">
            {rome}
            {romeTitle && `, ${romeTitle}`}
          </Line>
        )}
      </dl>
    </section>
  )
}

function Line({ label, lang, children }: { label: string; lang?: 'fr'; children: ReactNode }) {
  return (
    <div>
      <dt className="text-base text-stone print:text-sm">{label}</dt>
      <dd lang={lang} className="wrap-anywhere">
        {children}
      </dd>
    </div>
  )
}
