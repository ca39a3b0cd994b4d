import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/lib/numbers'

/** How many activities answer, and the way back to all of them. */
export function ResultCount({ count, slug, isFiltered }: { count: number; slug: string; isFiltered: boolean }) {
  const { t, i18n } = useTranslation('edition')
  return (
    <div role="status" className="no-print">
      {count === 0 ? (
        <div className="grid gap-1 rounded-brick border-2 border-line bg-white p-5">
          <p className="font-heading text-xl font-bold">{t('programme.none.title')}</p>
          <p>{t('programme.none.text')}</p>
        </div>
      ) : (
        <p className="font-bold">
          {t('programme.count', { count, formatted: formatNumber(count, i18n.language as Language) })}
        </p>
      )}
      {isFiltered && (
        <Link to={`/editions/${slug}/programme`} className="inline-flex min-h-touch items-center">
          {t('programme.reset')}
        </Link>
      )}
    </div>
  )
}
