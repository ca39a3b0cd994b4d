import { useTranslation } from 'react-i18next'

/** That the signature can be verified without this site. */
export function WithoutUs() {
  const { t } = useTranslation('attestation')
  return (
    <p className="text-base text-stone">
      {t('verify.offline')}{' '}
      <a href="/attestations/cles.json" className="inline-flex min-h-touch items-center">
        {t('verify.keys')}
      </a>
    </p>
  )
}
