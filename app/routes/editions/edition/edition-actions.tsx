import type { Edition } from 'db/schema/editions'
import { useTranslation } from 'react-i18next'
import type { RegistrationState } from '~/features/edition/moments'
import { RegistrationCall } from '~/features/edition/registration-call'
import { ButtonLink } from '~/ui/button'

type Props = {
  edition: Pick<Edition, 'slug' | 'heldOn' | 'registrationOpensAt'>
  isOver: boolean
  state: RegistrationState
}

/** What can be done now: register, look at the programme, note the day. */
export function EditionActions({ edition, isOver, state }: Props) {
  const { t } = useTranslation('edition')
  const { slug, heldOn } = edition
  if (isOver) {
    return (
      <div className="rounded-brick border-2 border-line bg-white px-4 py-3">
        <p className="font-bold">{t('registration.over.title')}</p>
        <p className="text-base">{t('registration.over.text')}</p>
      </div>
    )
  }
  return (
    <div className="no-print order-first grid gap-3 md:order-none">
      <RegistrationCall edition={edition} state={state} />
      <ButtonLink look="secondary" to={`/editions/${slug}/programme`}>
        {t('page.programme')}
      </ButtonLink>
      {heldOn && (
        <a href={`/editions/${slug}/agenda.ics`} className="inline-flex min-h-touch items-center justify-center">
          {t('page.calendar')}
        </a>
      )}
    </div>
  )
}
