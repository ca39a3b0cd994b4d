import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { common as french } from '~/locales/fr/common'
import { ButtonLink } from '~/ui/button'

/**
 * What is told when a page says no or breaks, and the way back, in the visitor's language. Where there is no catalogue, in
 * the browser, in French: members' pages alone run there.
 */
export function ErrorPage() {
  const { t } = useTranslation('common')
  const words: unknown = t('errors', { returnObjects: true })
  return <ErrorText words={isCatalogue(words) ? words : french.errors} />
}

/** A page of its own, for what stands in no layout: the door and the kiosk, which are in French there. */
export function FrenchErrorPage() {
  return (
    <main>
      <ErrorText words={french.errors} />
    </main>
  )
}

function isCatalogue(words: unknown): words is typeof french.errors {
  return typeof words === 'object' && words !== null
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
