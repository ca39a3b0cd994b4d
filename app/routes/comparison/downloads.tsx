import { useTranslation } from 'react-i18next'

/** The same figures as files. */
export function Downloads() {
  const { t } = useTranslation('comparison')
  return (
    <p className="no-print flex min-h-touch flex-wrap items-center gap-x-3 text-base">
      {t('download')}
      {['csv', 'json'].map(format => (
        <a
          key={format}
          href={`/chiffres.${format}`}
          className="inline-flex min-h-touch min-w-touch items-center justify-center uppercase"
        >
          {format}
        </a>
      ))}
    </p>
  )
}
