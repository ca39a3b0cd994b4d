import type { LinksFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, useMatches } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { I18nContext } from 'react-i18next'
import { ErrorPage } from './routes/error-page'
import stylesheet from './tailwind.css?url'
import { NonceContext } from './ui/nonce'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  {
    rel: 'preload',
    href: '/fonts/bricolage-grotesque.woff2',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous',
  },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** True for a page that runs in the browser; or says so of what its loader answered. */
type Handle = { hydrate?: boolean | ((data: unknown) => boolean) } | undefined

/** Scripts are sent only to pages whose route says `handle = { hydrate: true }`. */
export function Layout({ children }: { children: ReactNode }) {
  // Organisers' pages, the only ones that run in the browser, are in French.
  const language = useContext(I18nContext)?.i18n.language ?? 'fr'
  const nonce = useContext(NonceContext)
  const hydrates = useMatches().some(({ handle, data }) => {
    const hydrate = (handle as Handle)?.hydrate
    return typeof hydrate === 'function' ? hydrate(data) : hydrate
  })
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#B5452F" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrates && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

/** Where no layout stands around the fault. */
export function ErrorBoundary() {
  return (
    <main>
      <ErrorPage />
    </main>
  )
}
