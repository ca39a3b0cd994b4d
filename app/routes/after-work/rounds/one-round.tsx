import { Link } from '@remix-run/react'
import { groupShortCode } from '~/features/ticket/short-code'
import { timeRange } from '~/lib/dates'
import { Tag } from '~/ui/tag'
import { counted } from '../counted'
import { type Board, type Meeting, type Person, placeWords, type Seat } from './board'

type Props = {
  board: Board
  chosen: number
  /** Short codes of those marked absent already. */
  absentCodes: string[]
  /** This page for another round, or with one more person marked absent. */
  addressOf: (words: { round?: number; absent?: string }) => string
}

/** One round to call out, for a phone in the hall: table after table, then who is there without an interview. */
export function OneRound({ board, chosen, absentCodes, addressOf }: Props) {
  const round = board.rounds[chosen - 1]
  if (!round) return null
  const step = (to: number, words: string) =>
    board.rounds[to - 1] && (
      <Link to={addressOf({ round: to })} className="inline-flex min-h-touch items-center">
        {words}
      </Link>
    )
  return (
    <section aria-labelledby="round" className="no-print grid gap-3 rounded-brick border-2 border-ink bg-white p-4">
      <h2 id="round" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        Tour {chosen} sur {board.rounds.length}
        {chosen === board.now && <Tag>maintenant</Tag>}
      </h2>
      <p className="font-heading text-xl font-bold first-letter:uppercase">{timeRange(round.from, round.to, 'fr')}</p>
      <nav aria-label="Autres tours" className="flex flex-wrap gap-x-6">
        {step(chosen - 1, '← Tour précédent')}
        {step(chosen + 1, 'Tour suivant →')}
        <Link to={addressOf({})} className="inline-flex min-h-touch items-center">
          {board.now > 0 ? 'Tour en cours' : 'Premier tour'}
        </Link>
      </nav>
      <ul className="grid gap-x-6 border-t border-line sm:grid-cols-2 lg:grid-cols-3">
        {board.seats.map((seat, place) => (
          <li key={seat.key} className="max-w-none border-b border-line py-1">
            <Line
              seat={seat}
              meeting={round.meetings[place] ?? null}
              round={chosen}
              absentCodes={absentCodes}
              addressOf={addressOf}
            />
          </li>
        ))}
      </ul>
      <Idle people={round.idle} />
    </section>
  )
}

type LineProps = Pick<Props, 'absentCodes' | 'addressOf'> & { seat: Seat; meeting: Meeting | null; round: number }

function Line({ seat, meeting, round, absentCodes, addressOf }: LineProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-3">
      <div>
        <span className="block text-base text-stone">{placeWords(seat)}</span>
        {meeting ? <Called meeting={meeting} /> : <span className="text-stone">Table libre</span>}
      </div>
      {meeting && absentCodes.includes(meeting.shortCode) && <Tag look="alert">pas là</Tag>}
      {meeting && !meeting.outcome && !absentCodes.includes(meeting.shortCode) && (
        <Link
          to={addressOf({ round, absent: meeting.shortCode })}
          aria-label={`${meeting.called} n’est pas là`}
          className="inline-flex min-h-touch items-center text-base"
        >
          Pas là
        </Link>
      )}
    </div>
  )
}

function Called({ meeting: { id, called, shortCode, hasCome, hasLeft, isNew, outcome } }: { meeting: Meeting }) {
  const code = groupShortCode(shortCode)
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <Link to={`/organisation/entretiens/${id}`} className="inline-flex min-h-touch items-center font-bold text-ink">
        {called}
      </Link>
      {!called.includes(code) && <span className="whitespace-nowrap text-stone">{code}</span>}
      {isNew && <Tag>nouveau</Tag>}
      {hasLeft && <Tag look="alert">a rendu sa place</Tag>}
      {outcome && <Tag look="leaf">✓ noté</Tag>}
      {hasCome && !outcome && <Tag look="leaf">✓ ici</Tag>}
    </span>
  )
}

function Idle({ people }: { people: Person[] }) {
  if (people.length === 0) return null
  return (
    <details>
      <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline underline-offset-4">
        {counted(people.length, 'personne est là sans entretien', 'personnes sont là sans entretien')} à ce tour
      </summary>
      <p>{people.map(({ called }) => called).join(', ')}</p>
    </details>
  )
}
