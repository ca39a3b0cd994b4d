import { Form } from '@remix-run/react'
import { groupShortCode } from '~/features/ticket/short-code'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import { CheckboxField, SelectField } from '~/ui/field'
import { Tag } from '~/ui/tag'
import type { Board, Caller } from './board'

type Props = {
  action: string
  board: Board
  companies: { id: string; name: string; isAbsent: boolean }[]
  /** The first round to change. */
  from: number
}

/** Who is not there, and from which round the others take their interviews. */
export function AbsenceForm({ action, board, companies, from }: Props) {
  const absent = board.callers.filter(({ isAbsent }) => isAbsent)
  const others = board.callers.filter(({ isAbsent }) => !isAbsent)
  return (
    <section aria-labelledby="absences" className="no-print grid max-w-2xl gap-4">
      <h2 id="absences">Des personnes ne sont pas venues{'\u00a0'}?</h2>
      <p>
        Touchez «{'\u00a0'}Pas là{'\u00a0'}» à côté de leur nom, ou cochez-les ici{'\u00a0'}: leurs entretiens à venir
        sont annulés, et donnés à des personnes présentes quand c’est possible. Les autres rendez-vous ne bougent pas.
        Laissez cochées celles que vous avez déjà signalées.
      </p>
      <Form method="post" action={action} className="grid gap-6">
        <People legend="Cochées" people={absent} isTicked rounds={board.rounds} />
        <People
          legend="Pas encore scannées à l’after-work"
          people={others.filter(({ hasCome }) => !hasCome)}
          rounds={board.rounds}
          isFolded
        />
        <People
          legend="Scannées à l’after-work"
          people={others.filter(({ hasCome }) => hasCome)}
          rounds={board.rounds}
          isFolded
        />
        <fieldset>
          <legend className="font-bold">Entreprises absentes</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {companies.map(({ id, name, isAbsent }) => (
              <CheckboxField
                key={id}
                id={`company-${id}`}
                name="companies"
                value={id}
                label={name}
                defaultChecked={isAbsent}
              />
            ))}
          </div>
        </fieldset>
        <SelectField id="from" name="from" label="À partir du tour" defaultValue={from}>
          {board.rounds.map(({ round, from }) => (
            <option key={round} value={round}>
              {`Tour ${round}, ${clockTime(from, 'fr')}${round === board.now ? ' (en cours)' : ''}`}
            </option>
          ))}
        </SelectField>
        <div>
          <Button type="submit">Remanier les tours</Button>
        </div>
      </Form>
    </section>
  )
}

type PeopleProps = { legend: string; people: Caller[]; rounds: Board['rounds']; isTicked?: boolean; isFolded?: boolean }

function People({ legend, people, rounds, isTicked = false, isFolded = false }: PeopleProps) {
  if (people.length === 0) return null
  const title = `${legend} (${people.length})`
  const list = (
    <ul className="grid gap-x-6 border-t border-line sm:grid-cols-2">
      {people.map(person => (
        <li key={person.registrationId} className="border-b border-line">
          <PersonBox person={person} rounds={rounds} isTicked={isTicked} />
        </li>
      ))}
    </ul>
  )
  if (!isFolded) {
    return (
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-bold">{title}</legend>
        {list}
      </fieldset>
    )
  }
  return (
    <details>
      <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline underline-offset-4">
        {title}
      </summary>
      {list}
    </details>
  )
}

function PersonBox({ person, rounds, isTicked }: { person: Caller; rounds: Board['rounds']; isTicked: boolean }) {
  const code = groupShortCode(person.shortCode)
  const times = person.rounds.flatMap(round => rounds[round - 1] ?? []).map(({ from }) => clockTime(from, 'fr'))
  return (
    <label className="flex min-h-touch cursor-pointer items-start gap-3 py-2">
      <input
        type="checkbox"
        name="candidates"
        value={person.registrationId}
        defaultChecked={isTicked}
        className="mt-0.5 size-6 shrink-0 accent-pastel"
      />
      <span>
        {person.called} {!person.called.includes(code) && <span className="whitespace-nowrap text-stone">{code}</span>}{' '}
        {person.isIn && !person.hasCome && <Tag look="leaf">✓ à l’entrée</Tag>}
        <span className="block text-base text-stone">{times.join(', ') || 'aucun entretien'}</span>
      </span>
    </label>
  )
}
