import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

export function BackToTicket() {
  const { t } = useTranslation('ticket')
  const { secret } = useParams()
  return (
    <p>
      <Link to={`/billet/${secret}`} className="inline-flex min-h-touch items-center gap-2">
        <span aria-hidden="true" className="rtl:-scale-x-100">
          ←
        </span>
        {t('back')}
      </Link>
    </p>
  )
}
