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
          {
            heading: 'Qui et quand',
            cell: ({ who, when }) => (
              <>
                <strong className="block">{who}</strong>
                <span className="text-stone">{when}</span>
              </>
            ),
          },
          {
            heading: 'Quoi',
            cell: ({ verb, subject, sameSubject, label, edition }) => (
              <>
                {verb}
                {'\u00a0: '}
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
