import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { common as french } from '~/locales/fr/common'
import { ButtonLink } from '~/ui/button'

/** What is told when a page says no or breaks, and the way back, in the visitor's language. */
export function ErrorPage() {
  const { t } = useTranslation('common')
  return <ErrorText words={t('errors', { returnObjects: true })} />
}

/** The same for a page that runs in the browser, where there is no catalogue: in French, as all members' pages are. */
export function FrenchErrorPage() {
  return (
    <main>
      <ErrorText words={french.errors} />
    </main>
  )
}

function ErrorText({ words }: { words: typeof french.errors }) {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const { title, text } =
    words[status === 404 ? 'notFound' : status === 403 ? 'forbidden' : status === 429 ? 'tooMany' : 'broken']
  return (
    <>
      <title>{`${title} · LNPSQ`}</title>
      <div className="brick-line" aria-hidden="true" />
      <div className="page grid gap-6 py-10">
        <h1>{title}</h1>
        <p>{text}</p>
        <div>
          <ButtonLink to="/">{words.home}</ButtonLink>
        </div>
      </div>
    </>
  )
}
