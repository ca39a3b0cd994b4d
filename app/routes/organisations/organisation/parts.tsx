import type { ParticipationRole } from 'db/schema/words'
import { ROLE_WORDS } from '~/features/organisation/words'

type Part = { slug: string; name: string; year: number; roles: ParticipationRole[] }

/** The editions where an organisation played a part, and which. */
export function Parts({ parts }: { parts: Part[] }) {
  return (
    <section aria-labelledby="parts" className="grid gap-3">
      <h2 id="parts">Éditions</h2>
      {parts.length === 0 && <p>Aucune participation pour l’instant.</p>}
      <ul className="grid">
        {parts.map(({ slug, name, year, roles }) => (
          <li key={slug} className="border-t border-line py-2">
            {name}, {year}
            {'\u00a0'}: {roles.map(role => ROLE_WORDS[role].toLowerCase()).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
