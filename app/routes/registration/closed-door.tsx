import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { clockTime, longDay } from '~/lib/dates'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Parts = { edition: EditionWithVenue; state: 'not-open' | 'closed' | 'full' | 'over' }

/** Why nobody can register now, and what to do instead. */
export function ClosedDoor({ edition, state }: Parts) {
  const { t, i18n } = useTranslation('registration')
  const language = i18n.language as Language
  const opensAt = state === 'not-open' ? edition.registrationOpensAt : null
  return (
    <>
      <Notice title={t(`states.${state}.title`)}>
        {opensAt && (
          <p>{t('states.not-open.opensOn', { day: longDay(opensAt, language), time: clockTime(opensAt, language) })}</p>
        )}
        <p>{t(`states.${state}.text`)}</p>
      </Notice>
      <div>
        {state === 'over' ? (
          <ButtonLink to="/editions">{t('states.over.link')}</ButtonLink>
        ) : (
          <ButtonLink to={`/editions/${edition.slug}`}>{t('back')}</ButtonLink>
        )}
      </div>
    </>
  )
}
