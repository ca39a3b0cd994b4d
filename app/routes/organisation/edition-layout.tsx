import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { PhoneFold } from '~/ui/phone-fold'

const PAGES = [
  ['', 'Vue d’ensemble'],
  ['activites', 'Activités'],
  ['planning', 'Planning'],
  ['structures', 'Structures'],
  ['propositions', 'Propositions'],
  ['after-work', 'After-work'],
  ['inscriptions', 'Inscriptions'],
  ['groupes', 'Groupes'],
  ['messages', 'Messages'],
  ['accueil', 'Accueil'],
  ['imports', 'Importer'],
  ['exports', 'Exporter'],
  ['papiers', 'À imprimer'],
  ['passeport', 'Passeport'],
  ['statistiques', 'Chiffres'],
  ['journal', 'Journal'],
] as const

/** Which edition these pages are about. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { slug, number, name, heldOn, year } = edition
  return { slug, title: `Édition ${number}\u00a0: ${name}, ${heldOn ? longDay(heldOn, 'fr') : year}` }
}

/** The pages of one edition, for its organisers. It protects nothing: every page authorises for itself. */
export default function EditionLayout() {
  const { slug, title } = useLoaderData<typeof loader>()
  const current = currentPage(useLocation().pathname)
  return (
    <>
      <nav
        aria-label="Pages de l’édition"
        className="no-print mx-[max(-1rem,-5vw)] border-b border-line px-[min(1rem,5vw)] pt-2"
      >
        <p className="font-bold">{title}</p>
        <PhoneFold summary="Pages de l’édition">
          <PageLinks slug={slug} current={current} />
        </PhoneFold>
      </nav>
      <Outlet />
    </>
  )
}

function PageLinks({ slug, current }: { slug: string; current: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5">
      {PAGES.map(([path, label]) => (
        <li key={path}>
          <Link
            to={`/organisation/editions/${slug}${path && `/${path}`}`}
            aria-current={path === current ? 'page' : undefined}
            className="inline-flex min-h-touch items-center border-b-4 border-transparent text-ink no-underline aria-[current=page]:border-brick aria-[current=page]:font-bold"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The entry that a page belongs to; an after-work's pages stand under its activity's address. */
function currentPage(pathname: string): string {
  const [page = '', , part] = pathname.split('/').slice(4)
  if (['objectifs', 'remises', 'temoignages', 'vrai-ou-faux'].includes(page)) return 'statistiques'
  if (page === 'envois') return 'messages'
  return part === 'after-work' ? part : page
}
