import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Series } from './series'
import type { ToldImpact } from './tell-impact.server'

/** Figures theme by theme, each one click from its definition and its source. */
export function KeyFigures({ themes }: Pick<ToldImpact, 'themes'>) {
  const { t } = useTranslation('impact')
  if (themes.length === 0) return null
  return (
    <section aria-labelledby="figures" className="grid gap-10 print:block print:space-y-4">
      <h2 id="figures">{t('sections.figures')}</h2>
      {themes.map(({ theme, series, figures }) => (
        <section key={theme} aria-label={theme} className="grid gap-6 print:mb-4 print:block print:space-y-3">
          <h3 lang="fr">{theme}</h3>
          {series.length > 0 && <Series series={series} />}
          <ul className="grid two-columns gap-x-4 gap-y-6 md:grid-cols-4 print:grid-cols-4 print:gap-y-3">
            {figures.map(figure => (
              <KeyFigure key={figure.slug} figure={figure} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function KeyFigure({ figure }: { figure: ToldImpact['themes'][number]['figures'][number] }) {
  const { t } = useTranslation('impact')
  const { slug, number, title, nature, of } = figure
  return (
    <li className="grid break-inside-avoid content-start gap-1 border-t-6 border-brick pt-2 print:border-t-2">
      <span
        className={`font-heading font-bold ${number ? 'text-[2.75rem] leading-none tabular-nums print:text-2xl' : 'flex min-h-11 items-end text-xl text-stone print:min-h-0 print:text-base'}`}
      >
        {number ?? t('notMeasured')}
      </span>
      <Link
        to={`/impact/indicateurs/${slug}`}
        lang="fr"
        className="inline-flex min-h-touch items-start pt-1 leading-snug hyphens-auto print:min-h-0"
      >
        {title}
      </Link>
      {number && <span className="text-base leading-snug text-stone">{[of, nature].filter(Boolean).join(' · ')}</span>}
    </li>
  )
}
