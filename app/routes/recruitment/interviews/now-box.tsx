import { Link } from '@remix-run/react'
import { clockTime } from '~/lib/dates'
import { InterviewRow } from './interview-row'
import type { Round } from './round'

/** What a recruiter looks for between two interviews: who is here, and who comes next. */
export function NowBox({ current, rounds }: { current: number; rounds: Round[] }) {
  const now = rounds.find(({ round }) => round === current)
  const next = rounds.find(({ round }) => round > current)
  return (
    <div className="grid gap-4 rounded-brick border-2 border-ink bg-white p-4">
      <div className="grid gap-1 rounded-brick bg-sun px-3 py-2">
        <h3>
          En ce moment, tour{'\u00a0'}
          {current}
        </h3>
        {now ? <People round={now} /> : <p>Personne à ce tour.</p>}
      </div>
      <div className="grid gap-1 px-3">
        <h3>
          Ensuite
          {next?.startsAt && `, à ${clockTime(next.startsAt, 'fr')}`}
        </h3>
        {next ? <People round={next} /> : <p>Plus aucun entretien.</p>}
        <p>
          <Link to="/organisation/entretiens" className="inline-flex min-h-touch items-center">
            Actualiser la page
          </Link>
        </p>
      </div>
    </div>
  )
}

function People({ round: { interviews } }: { round: Round }) {
  return interviews.map(interview => <InterviewRow key={interview.id} interview={interview} isPast={false} />)
}
