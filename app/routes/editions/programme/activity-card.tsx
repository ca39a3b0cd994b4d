import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import type { ProgrammeActivity } from '~/features/activity/queries.server'
import { clockTime } from '~/lib/dates'
import { Tag } from '~/ui/tag'

type Props = { edition: string; activity: ProgrammeActivity; showsEnd: boolean }

/** An activity in the programme; the whole card leads to it. */
export function ActivityCard({ edition, activity, showsEnd }: Props) {
  const { t, i18n } = useTranslation('edition')
  const { slug, title, room, hosts, endsAt, cancelledAt } = activity
  return (
    <article className="relative grid content-start gap-1.5 rounded-brick border-2 border-ink bg-white p-4 hover:outline-2 hover:outline-ink print:border print:px-2 print:py-1">
      <p className="flex flex-wrap items-center gap-2 text-base print:text-sm">
        <KindTag activity={activity} />
        {cancelledAt && <Tag look="alert">{t('programme.cancelled')}</Tag>}
        {showsEnd && (
          <span className="text-stone">
            {t('programme.until', { time: clockTime(endsAt, i18n.language as Language) })}
          </span>
        )}
      </p>
      <h3 lang="fr" className={`print:text-base ${cancelledAt ? 'line-through' : ''}`}>
        <Link
          to={`/editions/${edition}/programme/${slug}`}
          className="text-ink print:no-underline after:absolute after:inset-0"
        >
          {title}
        </Link>
      </h3>
      <p lang="fr" className="text-base leading-snug text-stone print:text-sm">
        {[room, hosts.map(host => host.name).join(', ')].filter(Boolean).join(' · ')}
      </p>
    </article>
  )
}
