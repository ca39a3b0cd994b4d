import type { Tile } from '~/features/comparison/tiles'

/** Numbers as a poster shows them, the first one the largest. */
export function TileList({ title, tiles: [first, ...others] }: { title: string; tiles: Tile[] }) {
  return (
    <section aria-labelledby="together" className="grid gap-8">
      <h2 id="together" className="sr-only">
        {title}
      </h2>
      {first && (
        <p className="grid gap-2">
          <strong className="font-heading text-7xl leading-none text-brick sm:text-8xl">{first.number}</strong>{' '}
          <span className="font-heading text-2xl font-bold">{first.text}</span>{' '}
          <span className="text-base text-stone">{first.note}</span>
        </p>
      )}
      <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {others.map(({ key, number, text, note }) => (
          <li key={key} className="grid content-start gap-1 border-t-6 border-brick pt-2">
            <strong className="font-heading text-[2.75rem] leading-none tabular-nums">{number}</strong>{' '}
            <span className="leading-snug font-bold">{text}</span> <span className="text-base text-stone">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
