import type { Edition } from 'db/schema/editions'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { clockTime, longDay } from '~/lib/dates'
import { ButtonLink } from '~/ui/button'
import type { RegistrationState } from './moments'

type Props = { edition: Pick<Edition, 'slug' | 'registrationOpensAt'>; state: RegistrationState }

/** The way in while registration is open, kind words otherwise. */
export function RegistrationCall({ edition, state }: Props) {
  const { t, i18n } = useTranslation('edition')
  const language = i18n.language as Language
  const opensAt = state === 'not-open' && edition.registrationOpensAt
  if (state === 'open') {
    return <ButtonLink to={`/editions/${edition.slug}/inscription`}>{t('registration.button')}</ButtonLink>
  }
  return (
    <div className="rounded-brick border-2 border-line bg-white px-4 py-3">
      <p className="font-bold">{t(`registration.${state}.title`)}</p>
      <p className="text-base">
        {opensAt
          ? t('registration.not-open.from', { day: longDay(opensAt, language), time: clockTime(opensAt, language) })
          : t(`registration.${state}.text`)}
      </p>
    </div>
  )
}
