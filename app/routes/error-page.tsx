import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

/** What is told when a page says no or breaks, and the way back. */
export function ErrorPage() {
  const error = useRouteError()
  const { t } = useTranslation('common')
  const status = isRouteErrorResponse(error) ? error.status : 500
  const words = status === 404 ? 'notFound' : status === 403 ? 'forbidden' : status === 429 ? 'tooMany' : 'broken'
  return (
    <>
      <title>{`${t(`errors.${words}.title`)} · LNPSQ`}</title>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-6 py-10">
        <h1>{t(`errors.${words}.title`)}</h1>
        <p>{t(`errors.${words}.text`)}</p>
        <div>
          <ButtonLink to="/">{t('errors.home')}</ButtonLink>
        </div>
      </div>
    </>
  )
}
