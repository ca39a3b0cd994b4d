import { clockTime } from '~/lib/dates'
import { InterviewRow } from './interview-row'
import type { Round } from './round'

/** Rounds, the clock beside who comes; told the current one, it says which runs and what is still to note. */
export function RoundList({ current = 0, rounds }: { current?: number; rounds: Round[] }) {
  return (
    <ol className="grid border-t border-line">
      {rounds.map(({ round, startsAt, interviews }) => (
        <li
          key={round}
          className="-mx-2 flex max-w-none flex-wrap gap-x-3 border-b border-line px-2 py-2"
          aria-current={round === current ? 'true' : undefined}
        >
          <p className="w-[5.5rem] pt-2">
            {startsAt && (
              <span className="block font-bold whitespace-nowrap tabular-nums">{clockTime(startsAt, 'fr')}</span>
            )}
            <span className="block text-base text-stone">
              tour{'\u00a0'}
              {round}
            </span>
            {round === current && <span className="block text-base font-bold">en cours</span>}
          </p>
          <div className="grid min-w-0 flex-[1_1_10rem] gap-2">
            {interviews.map(interview => (
              <InterviewRow key={interview.id} interview={interview} isPast={round < current} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
