import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { PlacesLeft } from '~/features/enrolment/places-left'
import type { BookableActivity } from '~/features/enrolment/queries.server'
import { clockTime } from '~/lib/dates'

type Props = { workshops: BookableActivity[]; chosen: string[]; errors: string[] | undefined }

/** Places to reserve at once, for those who wish: folded, so that nobody has to pass through. */
export function WorkshopChoice({ workshops, chosen, errors }: Props) {
  const { t } = useTranslation('enrolment')
  if (workshops.length === 0) return null
  return (
    <details open={chosen.length > 0 || Boolean(errors)} className="rounded-brick border-2 border-ink bg-white px-4">
      <summary className="min-h-touch py-3 font-bold text-pastel">{t('choose.title')}</summary>
      <fieldset
        id="workshops"
        aria-describedby={errors ? 'workshops-hint workshops-error' : 'workshops-hint'}
        className="grid gap-1 pb-4"
      >
        <legend className="sr-only">{t('choose.list')}</legend>
        <p id="workshops-hint" className="pb-2 text-base text-stone">
          {t('choose.hint')}
        </p>
        {errors && (
          <p id="workshops-error" className="font-bold text-alert">
            <span aria-hidden="true">! </span>
            {errors.join(' ')}
          </p>
        )}
        {workshops.map(activity => (
          <Choice key={activity.id} activity={activity} isChosen={chosen.includes(activity.id)} />
        ))}
      </fieldset>
    </details>
  )
}

function Choice({ activity, isChosen }: { activity: BookableActivity; isChosen: boolean }) {
  const { i18n } = useTranslation('enrolment')
  const language = i18n.language as Language
  const { id, title, startsAt, endsAt, room } = activity
  return (
    <label className="flex min-h-touch cursor-pointer items-start gap-3 border-t border-line py-2">
      <input
        type="checkbox"
        name="workshops"
        value={id}
        defaultChecked={isChosen}
        className="mt-1 size-6 shrink-0 accent-pastel"
      />
      <span className="grid">
        <span lang="fr" className="font-bold">
          {title}
        </span>
        <span className="text-base text-stone">
          {clockTime(startsAt, language)} – {clockTime(endsAt, language)}
          {room && <span lang="fr"> · {room}</span>} · <PlacesLeft activity={activity} />
        </span>
      </span>
    </label>
  )
}
