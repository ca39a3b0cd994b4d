type Props = { come: number; confirmed: number; waiting: number; free: number | null }

/** The numbers first, large. */
export function HallCounts({ come, confirmed, waiting, free }: Props) {
  const counts = [
    { number: `${come} / ${confirmed}`, words: 'sont là' },
    { number: free === null ? '–' : String(free), words: free === null ? 'sans limite de places' : 'places libres' },
    { number: String(waiting), words: 'en attente' },
  ]
  return (
    <ul className="grid grid-cols-3 gap-3 sm:max-w-2xl">
      {counts.map(({ number, words }) => (
        <li key={words} className="grid content-start gap-1 rounded-brick border-2 border-ink bg-white p-3">
          <span className="font-heading text-3xl leading-none font-bold whitespace-nowrap tabular-nums">{number}</span>
          <span className="text-base leading-tight">{words}</span>
        </li>
      ))}
    </ul>
  )
}
