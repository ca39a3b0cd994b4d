import { useTranslation } from 'react-i18next'

/** The way to a website, with its name; nothing where there is none. */
export function WebButton({ web }: { web: string | null }) {
  const { t } = useTranslation('guide')
  if (!web || !URL.canParse(web)) return null
  return (
    <p>
      <a
        href={web}
        rel="noreferrer"
        className="inline-flex min-h-touch flex-wrap items-center gap-x-2 rounded-brick border-2 border-pastel px-5 py-2 font-bold no-underline"
      >
        {t('opens')} <span className="font-normal wrap-anywhere">{new URL(web).hostname.replace(/^www\./, '')}</span>
      </a>
    </p>
  )
}
