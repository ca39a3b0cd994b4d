import { useTranslation } from 'react-i18next'
import type { ToldImpact } from './tell-impact.server'

/** The story, a pile of bricks a year: on a wide screen the years are the ground and the wall rises. */
export function Years({ years }: Pick<ToldImpact, 'years'>) {
  const { t } = useTranslation('impact')
  return (
    <section aria-labelledby="years" className="grid gap-4 print:block print:space-y-3 print:break-inside-avoid">
      <h2 id="years">{t('sections.years')}</h2>
      <ol className="grid gap-4 md:grid-flow-col md:auto-cols-fr md:items-end md:gap-2 print:grid-flow-col print:auto-cols-fr print:items-end print:gap-1">
        {years.map(({ year, milestones }) => (
          <li
            key={year}
            className="grid max-w-none grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-2 md:flex md:flex-col-reverse md:items-stretch print:flex print:flex-col-reverse print:items-stretch print:gap-1"
          >
            <h3 className="rounded-brick bg-brick px-2 py-2 text-center text-white tabular-nums print:py-1">{year}</h3>
            <ul
              lang="fr"
              className="grid gap-2 md:flex md:flex-col-reverse print:flex print:flex-col-reverse print:gap-1"
            >
              {milestones.map(({ id, title, summary }) => (
                <li
                  key={id}
                  className="max-w-none rounded-brick border-2 border-brick bg-soft-brick px-3 py-2 text-base leading-snug hyphens-auto md:px-2.5 print:border print:px-1.5 print:py-1 print:text-[8pt]"
                >
                  {title}
                  {summary && <span className="block text-stone">{summary}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
