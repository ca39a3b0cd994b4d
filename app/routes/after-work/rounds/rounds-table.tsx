import { Link } from '@remix-run/react'
import { useId } from 'react'
import { clockTime } from '~/lib/dates'
import { type Board, type Meeting, type Round, type Seat, tableWords } from './board'

type Props = { board: Board; seats: Seat[]; caption: string }

/** The rounds down, some of the tables across: who is where. */
export function RoundsTable({ board, seats, caption }: Props) {
  const captionId = useId()
  const places = seats.map(seat => board.seats.indexOf(seat))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
    <div
      role="group"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="relative scrolls-sideways print:break-inside-avoid"
    >
      <table className="w-full border-separate border-spacing-0 text-base print:text-xs">
        <caption id={captionId} className="pb-2 text-start text-stone">
          {caption}
        </caption>
        <thead>
          <tr className="align-bottom">
            <th
              scope="col"
              className="sticky start-0 border-b-2 border-ink bg-paper p-2 ps-0 text-start print:static print:bg-transparent"
            >
              Tour
            </th>
            {seats.map(seat => (
              <th
                key={seat.key}
                scope="col"
                className="min-w-24 border-b-2 border-ink p-2 text-start leading-tight print:min-w-0"
              >
                {seat.company}
                <span className="block font-normal text-stone">{tableWords(seat)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rounds.map(round => (
            <Row key={round.round} round={round} places={places} isNow={round.round === board.now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ round: { round, from, meetings }, places, isNow }: { round: Round; places: number[]; isNow: boolean }) {
  const back = isNow ? 'bg-soft-sun' : 'bg-paper'
  return (
    <tr className={`break-inside-avoid ${isNow ? 'bg-soft-sun print:bg-transparent' : ''}`}>
      <th
        scope="row"
        className={`sticky start-0 border-b border-line p-2 ps-0 text-start font-normal whitespace-nowrap print:static print:bg-transparent ${back}`}
      >
        <strong>{clockTime(from, 'fr')}</strong>
        <span className="block text-stone">
          tour{'\u00a0'}
          {round}
        </span>
        {isNow && <span className="no-print block font-bold">maintenant</span>}
      </th>
      {places.map(place => (
        <td key={place} className="border-b border-line p-2">
          <Cell meeting={meetings[place] ?? null} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ meeting }: { meeting: Meeting | null }) {
  if (!meeting) return <span className="text-stone">libre</span>
  return (
    <>
      <Link
        to={`/organisation/entretiens/${meeting.id}`}
        className="inline-flex min-h-touch items-center text-ink print:min-h-0 print:no-underline"
      >
        {meeting.called}
      </Link>
      {meeting.isNew && <strong className="block">nouveau</strong>}
      {meeting.hasLeft && <span className="block text-alert">a rendu sa place</span>}
    </>
  )
}
