import type { Outcome } from './outcome'
import { asksCare, mayBeWalkIn, spokenWords } from './outcome-words'

/** Verdicts read aloud: a screen reader tells what changes in a region that was there before, nothing of one that comes filled. */
export function SpokenOutcome({ told }: { told?: { id: string; outcome: Outcome } }) {
  const isUrgent = told && (asksCare(told.outcome) || mayBeWalkIn(told.outcome))
  const words = told && <span key={told.id}>{spokenWords(told.outcome)}</span>
  return (
    <div className="sr-only">
      <p role="status">{!isUrgent && words}</p>
      <p role="alert">{isUrgent && words}</p>
    </div>
  )
}
