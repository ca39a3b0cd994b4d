import type { MetaFunction } from '@remix-run/node'
import { FrenchErrorPage } from '../error-page'

export const handle = { hydrate: true }
export { FrenchErrorPage as ErrorBoundary }

export const meta: MetaFunction = () => [{ title: 'La porte · LNPSQ' }, { name: 'robots', content: 'noindex' }]

/** The door, held by a phone without an account: the same page for everybody, kept by the phone. */
export default function Phone() {
  return (
    <main className="page py-8">
      <h1>La porte</h1>
    </main>
  )
}
