import { Form } from '@remix-run/react'
import { groupShortCode } from '~/features/ticket/short-code'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { appointmentsOf, type Board, placeWords } from './board'

type Props = { board: Board; action: string; typed: string; code?: string }

/** Where somebody who asks is awaited, by the short code of their ticket. */
export function PersonFinder({ board, action, typed, code }: Props) {
  return (
    <section aria-labelledby="finder" className="no-print grid max-w-2xl gap-3">
      <h2 id="finder">Où va cette personne{'\u00a0'}?</h2>
      <Form method="get" action={`${action}#finder`} role="search" className="flex flex-wrap items-end gap-3">
        <TextField
          id="code"
          name="code"
          label="Code court de son billet"
          defaultValue={typed}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Button type="submit" look="secondary">
          Chercher
        </Button>
      </Form>
      {typed && <Answer board={board} code={code} />}
    </section>
  )
}

function Answer({ board, code }: { board: Board; code?: string }) {
  const person = board.callers.find(({ shortCode }) => shortCode === code)
  if (!person) {
    return (
      <p role="status" className="font-bold">
        Aucune personne de cet after-work n’a ce code.
      </p>
    )
  }
  const appointments = appointmentsOf(board, ({ shortCode }) => shortCode === code)
  return (
    <div role="status" className="grid gap-1 rounded-brick border-2 border-ink bg-white p-4">
      <p className="font-bold">{[...new Set([person.called, groupShortCode(person.shortCode)])].join(', ')}</p>
      {appointments.length === 0 && <p>Aucun entretien prévu.</p>}
      <ul className="grid gap-1">
        {appointments.map(({ meeting, seat, round, from }) => (
          <li key={meeting.id}>
            <strong>{clockTime(from, 'fr')}</strong>
            {'\u00a0'}: {placeWords(seat)}
            {round === board.now && ', maintenant'}
            {round < board.now && <span className="text-stone"> (passé)</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
