import { Link } from '@remix-run/react'
import type { ListedRegistration } from '~/features/attendee/list.server'
import { nameOf, PersonName } from '~/features/attendee/person-name'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'

type Props = { base: string; registrations: ListedRegistration[]; caption: string }

export function RegistrationTable({ base, registrations, caption }: Props) {
  return (
    <Table
      caption={caption}
      rows={registrations}
      rowKey={registration => registration.id}
      columns={[
        { heading: 'Personne', cell: registration => <PersonName person={registration} /> },
        { heading: 'Contact', cell: ({ email, phone }) => [email, phone].filter(Boolean).join(', ') },
        {
          heading: 'État',
          cell: ({ isCancelled, isIn }) => (
            <span className="flex flex-wrap gap-1">
              {isCancelled && <Tag look="alert">Annulée</Tag>}
              {isIn && <Tag look="leaf">✓ Venue</Tag>}
            </span>
          ),
        },
        { heading: 'Places', isNumber: true, cell: ({ places }) => places },
        { heading: 'En attente', isNumber: true, cell: ({ waiting }) => waiting },
        {
          heading: 'Action',
          cell: registration =>
            !registration.isCancelled && (
              <Link
                to={`${base}/${registration.id}/annulation`}
                aria-label={`Annuler l’inscription de ${nameOf(registration)}, ${registration.shortCode}`}
                className="inline-flex min-h-touch items-center"
              >
                Annuler
              </Link>
            ),
        },
      ]}
    />
  )
}
