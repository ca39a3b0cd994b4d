import { Link } from '@remix-run/react'

/** What feeds the guide besides its texts. */
const WAYS = [
  ['Modifications proposées', '/organisation/guide/modifications'],
  ['Images', '/organisation/guide/images'],
  ['Liens', '/organisation/guide/liens'],
  ['Imports', '/organisation/guide/imports'],
  ['Imprimer', '/organisation/guide/impression'],
] as const

type Props = { toReview: number; waiting: number; outdated: number }

/** What asks for somebody's eyes today, and the ways to what feeds the guide. */
export function ToDo({ toReview, waiting, outdated }: Props) {
  return (
    <section aria-labelledby="to-do" className="grid gap-1 border-s-4 border-brick ps-4">
      <h2 id="to-do" className="sr-only">
        À faire
      </h2>
      <p className="flex flex-wrap items-center gap-x-6 font-bold">
        {toReview > 0 ? (
          <Link to="/organisation/guide?relire=oui" className="inline-flex min-h-touch items-center">
            À relire{'\u00a0'}: {toReview} {toReview === 1 ? 'page' : 'pages'}
          </Link>
        ) : (
          <span className="inline-flex min-h-touch items-center">Toutes les pages publiées sont relues.</span>
        )}
        {waiting > 0 && (
          <Link to="/organisation/guide/modifications" className="inline-flex min-h-touch items-center">
            {waiting} {waiting === 1 ? 'modification proposée attend' : 'modifications proposées attendent'}
          </Link>
        )}
        {outdated > 0 && (
          <Link to="/organisation/guide/imports" className="inline-flex min-h-touch items-center">
            {outdated} {outdated === 1 ? 'fiche nomme' : 'fiches nomment'} un code ROME disparu
          </Link>
        )}
      </p>
      <p className="flex flex-wrap gap-x-6">
        {WAYS.map(([label, to]) => (
          <Link key={to} to={to} className="inline-flex min-h-touch items-center">
            {label}
          </Link>
        ))}
      </p>
    </section>
  )
}
