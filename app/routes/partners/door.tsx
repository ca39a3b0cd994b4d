import type { HeadersFunction, MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Kept nowhere: whoever uses the same browser later does not find it there. */
export const partnerHeaders: HeadersFunction = ({ loaderHeaders }) => {
  const headers = new Headers([['Cache-Control', 'no-store']])
  for (const cookie of loaderHeaders.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

/** The title that the loader gives, and nothing for search engines. */
export const partnerMeta: MetaFunction = ({ data }) => [
  { title: (data as { title?: string } | undefined)?.title ?? 'LNPSQ' },
  { name: 'robots', content: 'noindex' },
]

/** A door that does not open: whose it was is not said. */
export function ShutDoor({ state }: { state: 'closed' | 'unknown' }) {
  const { t } = useTranslation('partner')
  return (
    <div className="page grid gap-6 py-12">
      <h1>{t(`${state}.title`)}</h1>
      <p className="text-xl">{t(`${state}.text`)}</p>
      <p>
        <Link to="/editions" className="inline-flex min-h-touch items-center">
          {t('publicFigures')}
        </Link>
      </p>
      <div className="brick-wall" aria-hidden="true" />
    </div>
  )
}
