import { Form, Link } from '@remix-run/react'
import { groupShortCode } from '~/features/ticket/short-code'
import { timeRange } from '~/lib/dates'
import { Tag } from '~/ui/tag'
import { counted } from '../counted'
import { type Board, type Meeting, type Person, placeWords, type Seat } from './board'

type Props = {
  board: Board
  chosen: number
  /** The first round that a reshuffle changes. */
  from: number
  /** The path of the after-work's pages. */
  base: string
}

/** One round to call out, for a phone in the hall: table after table, then who is there without an interview. */
export function OneRound({ board, chosen, from, base }: Props) {
  const round = board.rounds[chosen - 1]
  if (!round) return null
  const step = (to: number, words: string) =>
    board.rounds[to - 1] && (
      <Link to={`${base}/tours?tour=${to}#round`} className="inline-flex min-h-touch items-center">
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
        <Link to={`${base}/tours#round`} className="inline-flex min-h-touch items-center">
          {board.now > 0 ? 'Tour en cours' : 'Premier tour'}
        </Link>
      </nav>
      <ul className="grid gap-x-6 border-t border-line sm:grid-cols-2 lg:grid-cols-3">
        {board.seats.map((seat, place) => (
          <li key={seat.key} className="max-w-none border-b border-line py-1">
            <Line seat={seat} meeting={round.meetings[place] ?? null} round={chosen} base={base} />
          </li>
        ))}
      </ul>
      <Idle people={round.idle} />
      <Waiting board={board} from={from} />
    </section>
  )
}

type LineProps = Pick<Props, 'base'> & { seat: Seat; meeting: Meeting | null; round: number }

function Line({ seat, meeting, round, base }: LineProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-3">
      <div>
        <span className="block text-base text-stone">{placeWords(seat)}</span>
        {meeting ? <Called meeting={meeting} /> : <span className="text-stone">Table libre</span>}
      </div>
      {meeting && !meeting.outcome && <Presence meeting={meeting} round={round} base={base} />}
    </div>
  )
}

/** Says with one tap that somebody is not at their table, or is there after all. */
function Presence({ meeting, round, base }: { meeting: Meeting; round: number; base: string }) {
  const { called, isAbsent, registrationId } = meeting
  return (
    <Form method="post" action={`${base}/tours/absence`} className="grid justify-items-end">
      {isAbsent && <Tag look="alert">pas là</Tag>}
      <input type="hidden" name="registration" value={registrationId} />
      <input type="hidden" name="tour" value={round} />
      <button
        type="submit"
        name="absent"
        value={isAbsent ? 'non' : 'oui'}
        aria-label={isAbsent ? `${called} est là` : `${called} n’est pas là`}
        className="inline-flex min-h-touch cursor-pointer items-center rounded-brick border-2 border-pastel bg-white px-3 text-base font-bold text-pastel"
      >
        {isAbsent ? 'Est là' : 'Pas là'}
      </button>
    </Form>
  )
}

/** Interviews still to be given to others, of people who are not there. */
function Waiting({ board: { callers }, from }: Pick<Props, 'board' | 'from'>) {
  const people = callers.filter(({ isAbsent, rounds }) => isAbsent && rounds.some(round => round >= from))
  if (people.length === 0) return null
  return (
    <p>
      <a href="#absences" className="inline-flex min-h-touch items-center font-bold">
        {counted(people.length, 'personne absente a', 'personnes absentes ont')} encore des entretiens{'\u00a0'}:
        remanier les tours
      </a>
    </p>
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
