import type { Outcome } from './outcome'

// Strokes on a square of 24.
const CHECK = 'M3 13l6 6L21 5'
const CROSS = 'M5 5l14 14M19 5L5 19'
const PATHS: Record<Outcome['kind'], string> = {
  welcome: CHECK,
  'walk-in': CHECK,
  undone: 'M9 4L4 9l5 5M4 9h10a6 6 0 0 1 0 12h-4',
  'already-in': 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 7v5l4 3',
  cancelled: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M5 5l14 14',
  'wrong-edition': 'M12 22c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12M12 9.900v.2',
  unknown: 'M8 8a4 4 0 1 1 6 3.5c-1.500 .9-2 1.700-2 3.500M12 20v.1',
  forged: CROSS,
  group: 'M1 14l5 5L16 8M11 17l2 2L23 8',
  'group-code': 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
}

/** `isSmall`: beside something to read. */
export function OutcomeIcon({ kind, isSmall }: { kind: Outcome['kind']; isSmall?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={isSmall ? 'size-12' : 'size-[min(7rem,12vh)]'}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[kind]} />
    </svg>
  )
}
