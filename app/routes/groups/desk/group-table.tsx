import { Link } from '@remix-run/react'
import type { GroupLine } from '~/features/group/queries.server'
import { Table } from '~/ui/table'

type Parts = { caption: string; groups: GroupLine[]; address: string }

/** The groups of an edition with what is counted of each; names of people are not there. */
export function GroupTable({ caption, groups, address }: Parts) {
  return (
    <Table
      caption={caption}
      rows={groups}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Groupe',
          cell: group => (
            <Link to={`${address}/${group.id}`} className="inline-flex min-h-touch items-center font-bold">
              {groupTitle(group)}
            </Link>
          ),
        },
        { heading: 'Inscrites', isNumber: true, cell: ({ people }) => people },
        { heading: 'D’accord', isNumber: true, cell: ({ agreeing }) => agreeing },
        { heading: 'Venues', isNumber: true, cell: ({ came }) => came },
        { heading: 'Lien', cell: stateWord },
      ]}
    />
  )
}

/** « Mission locale · Garantie jeunes », as much of it as is known. */
export function groupTitle({ structure, name }: Pick<GroupLine, 'structure' | 'name'>): string {
  return [structure, name].filter(Boolean).join(' · ') || 'Groupe sans nom'
}

function stateWord({ isErased, isRevoked, people }: GroupLine): string {
  if (isErased) return 'Noms effacés'
  if (isRevoked) return 'Fermé'
  return people === 0 ? 'Ouvert, pas encore servi' : 'Ouvert'
}
