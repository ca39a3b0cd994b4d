import { Link } from '@remix-run/react'

type Props = { base: string; filter: { page: number } & Record<string, string | number | undefined>; pages: number }

/** The page before and the page after, the filter kept. */
export function Pages({ base, filter, pages }: Props) {
  if (pages === 1) return null
  const addressOf = (page: number) => {
    const kept = Object.entries({ ...filter, page }).filter(([, value]) => value !== undefined)
    return `${base}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
  }
  return (
    <nav aria-label="Pages de la liste" className="flex flex-wrap items-center gap-x-5">
      {filter.page > 1 && (
        <Link to={addressOf(filter.page - 1)} className="inline-flex min-h-touch items-center">
          Page précédente
        </Link>
      )}
      <p>
        Page {filter.page} sur {pages}
      </p>
      {filter.page < pages && (
        <Link to={addressOf(filter.page + 1)} className="inline-flex min-h-touch items-center">
          Page suivante
        </Link>
      )}
    </nav>
  )
}
