import { Link } from '@remix-run/react'
import { Series } from './series'
import type { ToldImpact } from './tell-impact.server'

type Theme = ToldImpact['themes'][number]

/** The figures of a theme, each one click from its definition and its source: series first, then single numbers. */
export function KeyFigures({ theme: { theme, series, figures } }: { theme: Theme }) {
  return (
    <section aria-label={theme} className="grid gap-6 print:block print:space-y-3">
      <h2 lang="fr">{theme}</h2>
      {series.length > 0 && <Series series={series} />}
      <ul className="grid two-columns gap-x-4 gap-y-6 md:grid-cols-4 print:grid-cols-4 print:gap-y-3">
        {figures.map(figure => (
          <KeyFigure key={figure.slug} figure={figure} />
        ))}
      </ul>
    </section>
  )
}

function KeyFigure({ figure }: { figure: Theme['figures'][number] }) {
  const { slug, number, absence, title, nature, of, response } = figure
  return (
    <li className="grid break-inside-avoid content-start gap-1 border-t-6 border-brick pt-2 print:border-t-2">
      <span
        className={`font-heading font-bold ${number ? 'text-[2.75rem] leading-none tabular-nums print:text-2xl' : 'flex min-h-11 items-end text-xl text-stone print:min-h-0 print:text-base'}`}
      >
        {number ?? absence}
      </span>
      <Link
        to={`/impact/indicateurs/${slug}`}
        lang="fr"
        className="inline-flex min-h-touch items-start pt-1 leading-snug hyphens-auto print:min-h-0"
      >
        {title}
      </Link>
      {number && (
        <span className="text-base leading-snug text-stone">
          {[of, response ?? nature].filter(Boolean).join(' · ')}
        </span>
      )}
    </li>
  )
}
