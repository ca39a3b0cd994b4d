import { counted } from '../counted'
import type { Caller } from './board'

type Props = { callers: Caller[]; minimum: number; leftCount: number }

/** Who has fewer interviews than wanted, and how many gave their place back. */
export function BelowMinimum({ callers, minimum, leftCount }: Props) {
  const below = callers.filter(({ interviews }) => interviews < minimum)
  const least = counted(minimum, 'entretien', 'entretiens')
  return (
    <div className="no-print grid gap-2">
      {below.length === 0 ? (
        <p>
          <span aria-hidden="true">✓ </span>
          Chaque personne a au moins {least}.
        </p>
      ) : (
        <details open={below.length <= 6}>
          <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline underline-offset-4">
            {counted(below.length, 'personne a', 'personnes ont')} moins de {least}
          </summary>
          <p>{below.map(({ called, interviews }) => `${called} (${interviews})`).join(', ')}</p>
        </details>
      )}
      {leftCount > 0 && (
        <p>
          {counted(leftCount, 'personne a rendu sa place', 'personnes ont rendu leur place')} depuis{'\u00a0'}: remanier
          les tours donne leurs entretiens à d’autres.
        </p>
      )}
    </div>
  )
}
