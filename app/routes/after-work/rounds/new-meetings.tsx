import { clockTime } from '~/lib/dates'
import { appointmentsOf, type Board, placeWords } from './board'

/** Who must be told, after a reshuffle, of what they won and lost: their slips say nothing of it. */
export function NewMeetings({ board }: { board: Board }) {
  const added = appointmentsOf(board, ({ isNew }) => isNew)
  if (added.length + board.losses.length === 0) return null
  return (
    <section aria-labelledby="new" className="no-print grid gap-2 rounded-brick border-2 border-ink bg-soft-sun p-4">
      <h2 id="new">À prévenir</h2>
      <p className="text-base">Leur billet le montre déjà, pas leur fiche.</p>
      <ul className="grid gap-1">
        {added.map(({ meeting, seat, from }) => (
          <li key={meeting.id}>
            <strong>{meeting.called}</strong>
            {'\u00a0'}: {clockTime(from, 'fr')}, {placeWords(seat)}
          </li>
        ))}
        {board.losses.map(({ id, called, from, company }) => (
          <li key={id}>
            <strong>{called}</strong>
            {'\u00a0'}: plus de rendez-vous à {clockTime(from, 'fr')} avec {company}
          </li>
        ))}
      </ul>
    </section>
  )
}
