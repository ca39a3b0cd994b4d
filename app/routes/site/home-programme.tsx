import { Link } from '@remix-run/react'
import { ACTIVITY_KINDS, type ActivityKind } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { KIND_BACKGROUNDS } from '~/features/activity/kind-looks'

type Props = { slug: string; counts: Partial<Record<ActivityKind, number>> }

/** How much there is of each kind: four bricks that lead into the programme. */
export function HomeProgramme({ slug, counts }: Props) {
  const { t } = useTranslation('edition')
  const kinds = ACTIVITY_KINDS.filter(kind => counts[kind])
  if (kinds.length === 0) return null
  return (
    <section className="grid gap-4">
      <h2>{t('home.programme')}</h2>
      <ul className="grid two-columns gap-3 md:grid-cols-4">
        {kinds.map(kind => (
          <li key={kind}>
            <Link
              to={`/editions/${slug}/programme?type=${kind}`}
              className={`grid h-full content-start rounded-brick border-2 border-ink p-4 text-ink no-underline hover:outline-2 hover:outline-ink ${KIND_BACKGROUNDS[kind]}`}
            >
              <span className="font-heading text-[2.75rem] leading-none font-bold tabular-nums">{counts[kind]} </span>
              <span className="font-bold underline">{t(`kindsCounted.${kind}`, { count: counts[kind] ?? 0 })}</span>
              <span className="mt-1 text-base leading-snug text-pretty">{t(`home.hints.${kind}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
