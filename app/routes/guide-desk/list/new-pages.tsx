import { Link } from '@remix-run/react'
import type { GuideKind } from 'db/schema/words'
import { CHAPTERS, KIND_WORDS } from '~/features/guide/kinds'

/** One way to a new page for each kind. */
export function NewPages() {
  return (
    <details className="rounded-brick border-2 border-pastel px-4">
      <summary className="min-h-touch cursor-pointer content-center font-bold text-pastel">Écrire une page</summary>
      <ul className="flex flex-wrap gap-x-6 pb-2">
        {(Object.keys(KIND_WORDS) as GuideKind[]).map(kind => (
          <li key={kind}>
            <Link
              to={`/organisation/guide/nouvelle/${CHAPTERS[kind]}`}
              className="inline-flex min-h-touch items-center"
            >
              {KIND_WORDS[kind]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
