import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldAction } from './tell-action.server'

/** What shows that the action was done: editions, figures, pages elsewhere. */
export function ActionEvidence({ evidence }: Pick<ToldAction, 'evidence'>) {
  const { t } = useTranslation('impact')
  const { editions, indicators, links } = evidence
  const isEmpty = editions.length + indicators.length + links.length === 0
  return (
    <section aria-labelledby="evidence" className="grid gap-4">
      <h2 id="evidence">{t('action.evidence')}</h2>
      {isEmpty && <p>{t('action.noEvidence')}</p>}
      <Group title={t('action.editions')}>
        {editions.map(({ slug, name, year }) => (
          <li key={slug}>
            <Link to={`/editions/${slug}`} className="inline-flex min-h-touch items-center print:min-h-0">
              {name}, {year}
            </Link>
          </li>
        ))}
      </Group>
      <Group title={t('action.indicators')}>
        {indicators.map(({ slug, title, number, absence, of }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-3">
            <strong className="font-heading text-xl tabular-nums">{number ?? '–'}</strong>
            <Link
              to={`/impact/indicateurs/${slug}`}
              lang="fr"
              className="inline-flex min-h-touch items-center print:min-h-0"
            >
              {title}
            </Link>
            <span className="text-base text-stone">{number ? of : absence}</span>
          </li>
        ))}
      </Group>
      <Group title={t('action.links')}>
        {links.map(({ url, title }) => (
          <li key={url}>
            <a href={url} lang="fr" className="inline-flex min-h-touch items-center print:min-h-0">
              {title}
            </a>
          </li>
        ))}
      </Group>
    </section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div className="grid gap-1">
      <h3>{title}</h3>
      <ul className="grid">{children}</ul>
    </div>
  )
}
