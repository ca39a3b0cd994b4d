import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

const WAYS = [
  ['orientation', '/guide/orientation'],
  ['structures', '/guide/structures'],
  ['guide', '/guide'],
] as const

/** Other ways on, for who found nothing. */
export function NothingFound({ query }: { query: string }) {
  const { t } = useTranslation('search')
  return (
    <section className="grid gap-4">
      <h2>{t('nothing', { query })}</h2>
      <p>{t('nothingText')}</p>
      <ul className="grid gap-3 md:grid-cols-3">
        {WAYS.map(([way, to]) => (
          <li key={way} className="grid max-w-none">
            <Link
              to={to}
              className="grid content-start gap-1 rounded-brick border-2 border-ink bg-white p-4 text-ink no-underline hover:outline-2 hover:outline-ink"
            >
              <span className="font-heading text-xl leading-tight font-bold underline">{t(way)}</span>
              <span className="text-base">{t(`${way}Text`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
