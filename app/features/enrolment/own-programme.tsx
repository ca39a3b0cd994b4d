import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { clockTime } from '~/lib/dates'
import { Tag } from '~/ui/tag'
import type { OwnEnrolment } from './queries.server'

type Props = { choices: OwnEnrolment[]; edition: { slug: string } }

/** A person's own choices in time order: when, what, where, and whether the place is theirs. */
export function OwnProgramme({ choices, edition }: Props) {
  const { i18n } = useTranslation('enrolment')
  const language = i18n.language as Language
  return (
    <ol className="grid border-t border-line">
      {choices.map(choice => (
        <li
          key={choice.id}
          className="grid break-inside-avoid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[10.5rem_1fr]"
        >
          <p className="font-bold tabular-nums">
            {clockTime(choice.startsAt, language)} – {clockTime(choice.endsAt, language)}
          </p>
          <div className="grid gap-1">
            <p lang="fr" className="font-bold">
              <a href={`/editions/${edition.slug}/programme/${choice.slug}`} className="text-ink print:no-underline">
                {choice.title}
              </a>
            </p>
            {choice.room && (
              <p lang="fr" className="text-base text-stone">
                {choice.room}
              </p>
            )}
            <p>
              <EnrolmentState enrolment={choice} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** `Place réservée`, `Liste d’attente : 3e position`. */
export function EnrolmentState({ enrolment }: { enrolment: OwnEnrolment }) {
  const { t } = useTranslation('enrolment')
  const { confirmedAt, promotedAt, cancelledAt, rank } = enrolment
  if (cancelledAt) return <Tag look="alert">{t('states.activityCancelled')}</Tag>
  if (!confirmedAt) {
    const place = rank === 1 ? t('states.first') : t('states.nth', { rank })
    return <Tag look="sun">{t('states.waiting', { rank: place })}</Tag>
  }
  return <Tag look="leaf">✓ {promotedAt ? t('states.promoted') : t('states.confirmed')}</Tag>
}
