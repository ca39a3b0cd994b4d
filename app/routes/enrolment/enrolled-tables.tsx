import { Form } from '@remix-run/react'
import { nameOf, PersonName } from '~/features/attendee/person-name'
import type { EnrolledPerson } from '~/features/enrolment/people.server'
import { Button } from '~/ui/button'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'

type Props = { base: string; capacity: number | null; people: EnrolledPerson[] }

/** Who has a place, then who waits in order; those ticked are removed together. */
export function EnrolledTables({ base, capacity, people }: Props) {
  const confirmed = people.filter(({ state }) => state === 'confirmed')
  const waiting = people.filter(({ state }) => state === 'waiting')
  return (
    <Form method="post" action={`${base}/inscrits/retrait`} className="grid gap-8">
      <section className="grid gap-2">
        <h2>{capacity === null ? 'Places réservées' : `Places réservées : ${confirmed.length} sur ${capacity}`}</h2>
        {confirmed.length === 0 ? <p>Personne pour l’instant.</p> : <People people={confirmed} caption="Par arrivée" />}
      </section>
      <section className="grid gap-2">
        <h2>Liste d’attente : {waiting.length}</h2>
        {waiting.length === 0 ? <p>Personne n’attend.</p> : <People people={waiting} caption="Dans l’ordre" />}
      </section>
      {confirmed.length + waiting.length > 0 && (
        <div className="no-print grid gap-1">
          <div>
            <Button type="submit" look="danger">
              Retirer les personnes cochées
            </Button>
          </div>
          <p className="text-base text-stone">Leurs places vont aussitôt aux premières personnes en attente.</p>
        </div>
      )}
    </Form>
  )
}

function People({ people, caption }: { people: EnrolledPerson[]; caption: string }) {
  const rows = people.map((person, index) => ({ ...person, rank: index + 1 }))
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={person => person.registrationId}
      columns={[
        {
          heading: 'Personne',
          cell: person => (
            <label className="flex min-h-touch cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name="registrations"
                value={person.registrationId}
                aria-label={`Cocher ${nameOf(person)}, ${person.shortCode}`}
                className="no-print size-6 shrink-0 accent-pastel"
              />
              <span className="tabular-nums text-stone">{person.rank}.</span>
              <PersonName person={person} />
            </label>
          ),
        },
        { heading: 'Groupe', cell: ({ party }) => (party ? `Groupe ${party}` : '') },
        { heading: 'Venue', cell: ({ hasCome, isIn }) => (hasCome ? 'À l’activité' : isIn ? 'À l’entrée' : '') },
        { heading: 'Note', cell: ({ wasPromoted }) => wasPromoted && <Tag look="leaf">Après attente</Tag> },
      ]}
    />
  )
}
