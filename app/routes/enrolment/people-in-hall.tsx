import { Form } from '@remix-run/react'
import { nameOf, PersonName } from '~/features/attendee/person-name'
import type { EnrolledPerson } from '~/features/enrolment/people.server'
import { Button } from '~/ui/button'
import { Tag } from '~/ui/tag'

type Props = {
  title: string
  people: EnrolledPerson[]
  none: string
  /** Lets those ticked be given a place. */
  gift?: { action: string; label: string }
}

/** A list of people at the door of an activity, with a mark for those already inside the edition. */
export function PeopleInHall({ title, people, none, gift }: Props) {
  const list = (
    <ul className="grid border-t border-line">
      {people.map(person => (
        <li key={person.registrationId} className="max-w-none border-b border-line">
          <Person person={person} canTick={Boolean(gift)} />
        </li>
      ))}
    </ul>
  )
  return (
    <section className="grid gap-2">
      <h2>
        {title} <span className="text-stone">({people.length})</span>
      </h2>
      {people.length === 0 && <p>{none}</p>}
      {people.length > 0 && !gift && list}
      {people.length > 0 && gift && (
        <Form method="post" action={gift.action} className="grid gap-3">
          {list}
          <div className="no-print">
            <Button type="submit" look="secondary">
              {gift.label}
            </Button>
          </div>
        </Form>
      )}
    </section>
  )
}

function Person({ person, canTick }: { person: EnrolledPerson; canTick: boolean }) {
  const marks = (
    <>
      <PersonName person={person} />
      {person.party && <span className="text-base text-stone">Groupe {person.party}</span>}
      {person.hasCome && <Tag look="leaf">✓ ici</Tag>}
      {person.isIn && !person.hasCome && <Tag look="leaf">✓ à l’entrée</Tag>}
    </>
  )
  const row = 'flex min-h-touch flex-wrap items-center gap-x-3 gap-y-1 py-1'
  if (!canTick) return <div className={row}>{marks}</div>
  return (
    <label className={`cursor-pointer ${row}`}>
      <input
        type="checkbox"
        name="registrations"
        value={person.registrationId}
        aria-label={`Cocher ${nameOf(person)}, ${person.shortCode}`}
        className="no-print size-6 shrink-0 accent-pastel"
      />
      {marks}
    </label>
  )
}
