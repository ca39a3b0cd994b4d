import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'
import type { JournalLine } from './read-journal.server'

/** Entries, the newest first, and the way to the older ones. */
export function JournalTable({ entries, older }: { entries: JournalLine[]; older: string | undefined }) {
  if (entries.length === 0) return <p>Rien dans le journal avec ces filtres.</p>
  return (
    <>
      <Table
        caption="Le plus récent d’abord"
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Quand', cell: ({ when }) => when },
          { heading: 'Qui', cell: ({ who }) => who },
          { heading: 'Action', cell: ({ verb }) => verb },
          {
            heading: 'Sujet',
            cell: ({ subject, sameSubject, label, edition }) => (
              <>
                <Link to={sameSubject} className="inline-flex min-h-touch items-center">
                  {subject}
                </Link>
                {label && <strong className="block">{label}</strong>}
                {edition && edition !== label && <span className="block text-stone">{edition}</span>}
              </>
            ),
          },
          {
            heading: 'Avant → après',
            cell: ({ changes }) => (
              <ul className="min-w-60 break-words">
                {changes.map(change => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {older && (
        <p>
          <ButtonLink to={older} look="secondary">
            Plus ancien
          </ButtonLink>
        </p>
      )}
    </>
  )
}
