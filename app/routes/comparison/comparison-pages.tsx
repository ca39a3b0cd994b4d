import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The way to newer and to older editions; nothing when one page holds them all. */
export function ComparisonPages({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation('comparison')
  if (pages === 1) return null
  const link = 'inline-flex min-h-touch items-center'
  return (
    <nav aria-label={t('pages')} className="no-print flex flex-wrap items-center gap-x-5">
      {page > 1 && (
        <Link to={page === 2 ? '/chiffres' : `/chiffres?page=${page - 1}`} className={link}>
          {t('newer')}
        </Link>
      )}
      <p>{t('page', { page, pages })}</p>
      {page < pages && (
        <Link to={`/chiffres?page=${page + 1}`} className={link}>
          {t('older')}
        </Link>
      )}
    </nav>
  )
}
