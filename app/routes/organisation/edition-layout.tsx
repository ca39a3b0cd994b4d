import { Link, Outlet, useLocation, useParams } from '@remix-run/react'

const PAGES = [
  ['', 'Vue d’ensemble'],
  ['activites', 'Activités'],
  ['planning', 'Planning'],
  ['structures', 'Structures'],
  ['propositions', 'Propositions'],
  ['after-work', 'After-work'],
  ['inscriptions', 'Inscriptions'],
  ['imports', 'Importer'],
  ['exports', 'Exporter'],
  ['statistiques', 'Chiffres'],
  ['journal', 'Journal'],
] as const

/** The pages of one edition, for its organisers. It protects nothing: every page authorises for itself. */
export default function EditionLayout() {
  const { edition } = useParams()
  const current = currentPage(useLocation().pathname)
  return (
    <>
      <nav
        aria-label="Pages de l’édition"
        className="no-print mx-[max(-1rem,-5vw)] border-b border-line px-[min(1rem,5vw)]"
      >
        <ul className="flex flex-wrap gap-x-5">
          {PAGES.map(([path, label]) => (
            <li key={path}>
              <Link
                to={`/organisation/editions/${edition}${path && `/${path}`}`}
                aria-current={path === current ? 'page' : undefined}
                className="inline-flex min-h-touch items-center border-b-4 border-transparent text-ink no-underline aria-[current=page]:border-brick aria-[current=page]:font-bold"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}

/** The entry that a page belongs to; an after-work's pages stand under its activity's address. */
function currentPage(pathname: string): string {
  const [page = '', , part] = pathname.split('/').slice(4)
  return part === 'after-work' ? part : page
}
