import type { HeadersFunction, MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Kept nowhere: whoever uses the same browser later does not find it there. */
export const groupHeaders: HeadersFunction = ({ loaderHeaders }) => {
  const headers = new Headers([['Cache-Control', 'no-store']])
  for (const cookie of loaderHeaders.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

/** The title that the loader gives, and nothing for search engines. */
export const groupMeta: MetaFunction = ({ data }) => [
  { title: (data as { title?: string } | undefined)?.title ?? 'LNPSQ' },
  { name: 'robots', content: 'noindex' },
]

/** A link that does not open: whose it was is not said. */
export function ShutGroup({ state }: { state: 'closed' | 'unknown' }) {
  const { t } = useTranslation('groups')
  return (
    <div className="page grid gap-6 py-12">
      <h1>{t(`${state}.title`)}</h1>
      <p className="text-xl">{t(`${state}.text`)}</p>
      <div className="brick-wall" aria-hidden="true" />
    </div>
  )
}

/** A page below the group's own, and the way back there. */
export function GroupFrame({ base, title, children }: { base: string; title: string; children: ReactNode }) {
  const { t } = useTranslation('groups')
  return (
    <div className="page grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-8">
      <p>
        <Link to={base} className="inline-flex min-h-touch items-center">
          {t('back')}
        </Link>
      </p>
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** The wording of the consent, to be read out. */
export function Wording({ told, days }: { told: string; days: number }) {
  const { t } = useTranslation('groups')
  return (
    <section aria-labelledby="wording" className="grid gap-2 rounded-brick border-2 border-ink bg-soft-pastel p-4">
      <h2 id="wording" className="text-xl">
        {t('wording.title')}
      </h2>
      <p>{t('wording.text', { name: told, days })}</p>
      <p className="font-bold">{t('wording.rule')}</p>
    </section>
  )
}
