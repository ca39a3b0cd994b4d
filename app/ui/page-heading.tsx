import { Link } from '@remix-run/react'

type Props = {
  /** When and where, said before the title. */
  above: string
  title: string
  /** What the other pages are about, for who does not see them. */
  label: string
  /** Each with its address. */
  pages: readonly (readonly [name: string, to: string])[]
  current: string
  /** True above a page that brings a title of its own. */
  isUntitled?: boolean
}

/** The title of a page that has sisters, and the way to them. */
export function PageHeading({ above, title, label, pages, current, isUntitled = false }: Props) {
  const Title = isUntitled ? 'p' : 'h1'
  return (
    <header className="grid gap-2">
      <p className="text-stone first-letter:uppercase">{above}</p>
      <Title className="font-heading text-3xl leading-[1.1] font-[760] sm:text-4xl print:text-xl">
        {current}
        {'\u00a0'}: {title}
      </Title>
      <nav aria-label={label} className="no-print flex flex-wrap gap-x-5">
        {pages.map(([name, to]) => (
          <Link
            key={to}
            to={to}
            aria-current={name === current ? 'page' : undefined}
            className="inline-flex min-h-touch items-center aria-[current=page]:font-bold aria-[current=page]:text-ink"
          >
            {name}
          </Link>
        ))}
      </nav>
    </header>
  )
}
