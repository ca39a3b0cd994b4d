import type { CandidateRow } from '~/features/after-work/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { Table } from '~/ui/table'
import { counted } from '../counted'

type Props = { candidates: CandidateRow[]; companies: { id: string; name: string }[]; minimum: number }

/** Who holds a place, which companies they wish to meet, and how many interviews they have. */
export function CandidatesTable({ candidates, companies, minimum }: Props) {
  const nameOf = (organisationId: string) => companies.find(({ id }) => id === organisationId)?.name
  const isPlanned = candidates.some(({ interviews }) => interviews > 0)
  return (
    <Table
      caption={`${counted(candidates.length, 'personne a', 'personnes ont')} une place, par ordre d’arrivée`}
      rows={candidates}
      rowKey={({ registrationId }) => registrationId}
      columns={[
        {
          heading: 'Personne',
          cell: ({ firstName, shortCode }) => (
            <>
              {firstName ?? 'Sans prénom'}{' '}
              <span className="whitespace-nowrap text-stone">{groupShortCode(shortCode)}</span>
            </>
          ),
        },
        {
          heading: 'Souhaite rencontrer',
          cell: ({ wishes }) => (
            <span className="inline-block min-w-56">{wishes.map(nameOf).filter(Boolean).join(', ') || '—'}</span>
          ),
        },
        {
          heading: 'Entretiens',
          isNumber: true,
          cell: ({ interviews }) =>
            isPlanned && interviews < minimum ? (
              <strong className="text-alert">
                <span aria-hidden="true">! </span>
                {interviews}
              </strong>
            ) : (
              interviews
            ),
        },
        { heading: 'Venue', cell: ({ hasCome, isIn }) => (hasCome ? 'Oui' : isIn ? 'À l’entrée' : '') },
      ]}
    />
  )
}
