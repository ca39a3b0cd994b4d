import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

/** On the page of a ticket that was read at the entrance: the way to the proof of it. */
export function AttestationPart() {
  const { t } = useTranslation('attestation')
  return (
    <section className="grid gap-3">
      <h2>{t('link.title')}</h2>
      <p>{t('link.text')}</p>
      <div>
        <ButtonLink to="attestation" look="secondary">
          {t('link.action')}
        </ButtonLink>
      </div>
    </section>
  )
}
