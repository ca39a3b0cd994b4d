import { useId } from 'react'
import type { Round } from './round'
import { RoundList } from './round-list'

/** The past interviews whose outcome nobody noted; each name leads to where it is noted. */
export function ToNote({ rounds }: { rounds: Round[] }) {
  const id = useId()
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id}>
        À noter{'\u00a0'}: {rounds.reduce((count, { interviews }) => count + interviews.length, 0)}
      </h3>
      <RoundList rounds={rounds} />
    </section>
  )
}
