import { useTranslation } from 'react-i18next'

/** All of it as files, for who wants to check. */
export function Files() {
  const { t } = useTranslation('impact')
  return (
    <section aria-labelledby="files" className="no-print grid gap-2 border-t border-line pt-4">
      <h2 id="files">{t('files.title')}</h2>
      <p className="flex flex-wrap items-center gap-x-3">
        {t('files.text')}
        {['csv', 'json'].map(format => (
          <a
            key={format}
            href={`/impact.${format}`}
            className="inline-flex min-h-touch min-w-touch items-center justify-center uppercase"
          >
            {format}
          </a>
        ))}
      </p>
    </section>
  )
}
