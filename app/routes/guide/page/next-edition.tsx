import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import { longDay, timeRange } from '~/lib/dates'
import type { Around } from './find-around.server'

type Props = { title: string; around: Around }

/** Where one can try, ask or be hired at the next edition; nothing when there is nothing there. */
export function NextEdition({ title, around: { edition, activities, offers } }: Props) {
  const { t } = useTranslation('guide')
  if (!edition || activities.length + offers.length === 0) return null
  const programme = `/editions/${edition.slug}/programme`
  return (
    <section className="no-print grid grid-cols-[minmax(0,1fr)] gap-4 rounded-brick bg-soft-pastel p-4 sm:p-6">
      <div className="grid gap-1">
        <h2>{title}</h2>
        <p>
          <span lang="fr">{edition.name}</span>. {t('job.tryText')}
        </p>
      </div>
      {activities.length > 0 && (
        <ul className="grid gap-3 md:grid-cols-2">
          {activities.map(activity => (
            <Activity key={activity.slug} programme={programme} activity={activity} />
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <div className="grid gap-2">
          <h3>{t('job.offers')}</h3>
          <ul className="grid">
            {offers.map(({ id, title, company, place, afterWork }) => (
              <li key={id} lang="fr">
                <Link to={`${programme}/${afterWork}`} className="inline-flex min-h-touch items-center font-bold">
                  {title}
                </Link>
                <span className="-mt-2 block text-base">
                  {company}, {place}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Activity({ programme, activity }: { programme: string; activity: Around['activities'][number] }) {
  const { i18n } = useTranslation('guide')
  const language = i18n.language as Language
  const { slug, title, startsAt, endsAt, room } = activity
  return (
    <li className="relative grid content-start gap-1.5 rounded-brick border-2 border-ink bg-white p-4 hover:outline-2 hover:outline-ink">
      <p>
        <KindTag activity={activity} />
      </p>
      <h3 lang="fr">
        <Link to={`${programme}/${slug}`} className="text-ink after:absolute after:inset-0">
          {title}
        </Link>
      </h3>
      <p className="text-base">
        <span className="block first-letter:uppercase">{longDay(startsAt, language)}</span>
        {timeRange(startsAt, endsAt, language)}
        {room && <span lang="fr">{`, ${room}`}</span>}
      </p>
    </li>
  )
}
