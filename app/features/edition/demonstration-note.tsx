import type { Edition } from 'db/schema/editions'
import { useTranslation } from 'react-i18next'

/** Says so when the edition is an example, on every page that speaks of it. */
export function DemonstrationNote({ edition }: { edition: Pick<Edition, 'isDemonstration'> }) {
  const { t } = useTranslation('common')
  if (!edition.isDemonstration) return null
  return <p className="max-w-none border-s-4 border-sun bg-soft-sun px-3 py-1.5 text-base">{t('demonstration')}</p>
}
