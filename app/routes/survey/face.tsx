const MOUTHS = {
  great: 'M9 19c2 6 12 6 14 0z',
  good: 'M10 20c3 4 9 4 12 0',
  'so-so': 'M10 21h12',
  bad: 'M10 23c3-4 9-4 12 0',
} as const

/** True for an answer that is drawn as a face. */
export function isFace(answer: string): answer is keyof typeof MOUTHS {
  return Object.hasOwn(MOUTHS, answer)
}

/** A face beside its word, which says the same. */
export function Face({ mood }: { mood: keyof typeof MOUTHS }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0 fill-none stroke-ink stroke-2">
      <circle cx="16" cy="16" r="14" className="fill-sun" />
      <path
        d={MOUTHS[mood]}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={mood === 'great' ? 'fill-ink' : ''}
      />
      <g className="fill-ink stroke-none">
        <circle cx="11" cy="12.5" r="1.8" />
        <circle cx="21" cy="12.5" r="1.8" />
      </g>
    </svg>
  )
}
