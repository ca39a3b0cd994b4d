import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { canManageMembers, canOrganiseEverything } from '~/features/account/policy'
import { findMember } from '~/features/account/session.server'
import { canRecruit } from '~/features/after-work/policy'
import { canReadJournal } from '~/features/audit/policy'
import { canAccompany } from '~/features/group/policy'
import { canEditGuide, canProposeGuideChange } from '~/features/guide/policy'
import { canHaveOrganisation } from '~/features/organisation/policy'
import { Button } from '~/ui/button'
import { PhoneFold } from '~/ui/phone-fold'
import { SkipLink } from '~/ui/skip-link'

/** Where the menu leads, by role. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await findMember(request)
  if (!member) return { pages: [] }
  const pages = [
    { path: '', label: 'Éditions', isShown: true },
    { path: '/structures', label: 'Structures', isShown: canOrganiseEverything(member) },
    { path: '/lieux', label: 'Lieux', isShown: canOrganiseEverything(member) },
    { path: '/quartiers', label: 'Quartiers', isShown: canOrganiseEverything(member) },
    { path: '/plan-action', label: 'Plan d’action', isShown: canOrganiseEverything(member) },
    { path: '/guide', label: 'Guide', isShown: canEditGuide(member) },
    {
      path: '/guide/mes-propositions',
      label: 'Mes propositions',
      isShown: canProposeGuideChange(member) && !canEditGuide(member),
    },
    { path: '/groupes', label: 'Mes groupes', isShown: canAccompany(member) },
    { path: '/entretiens', label: 'Mes entretiens', isShown: canRecruit(member) },
    { path: '/offres', label: 'Mes offres', isShown: canRecruit(member) },
    { path: '/chiffres', label: 'Nos chiffres', isShown: canHaveOrganisation(member) },
    { path: '/ma-structure', label: 'Ma structure', isShown: canHaveOrganisation(member) },
    { path: '/messages', label: 'Messages', isShown: canOrganiseEverything(member) },
    { path: '/membres', label: 'Membres', isShown: canManageMembers(member) },
    { path: '/journal', label: 'Journal', isShown: canReadJournal(member) },
  ]
  return { pages: pages.filter(({ isShown }) => isShown) }
}

/** Header of the members' space. It protects nothing: every page authorises for itself. */
export default function OrganisationLayout() {
  const { pages } = useLoaderData<typeof loader>()
  return (
    <>
      <SkipLink>Aller au contenu</SkipLink>
      <header className="no-print border-b-2 border-ink">
        <div className="page py-1 sm:py-2">
          <div className="relative flex min-h-12 flex-wrap items-center justify-between gap-x-6">
            <Link
              to="/organisation"
              className="inline-flex min-h-touch items-center font-heading font-bold text-ink no-underline"
            >
              LNPSQ · Espace organisation
            </Link>
            <nav aria-label="Menu principal" className="max-sm:w-full lg:w-full">
              <PhoneFold summary="Menu">
                <MenuLinks pages={pages} />
              </PhoneFold>
            </nav>
          </div>
        </div>
      </header>
      <main id="content" className="page">
        <Outlet />
      </main>
    </>
  )
}

/** Where one may go, and at the end, or above on a wide screen, what concerns oneself. */
function MenuLinks({ pages }: { pages: { path: string; label: string }[] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5">
      {pages.map(({ path, label }) => (
        <NavLink
          key={path}
          to={`/organisation${path}`}
          end={path === ''}
          className="inline-flex min-h-touch items-center font-bold text-ink aria-[current=page]:decoration-brick aria-[current=page]:decoration-4"
        >
          {label}
        </NavLink>
      ))}
      <div className="flex flex-wrap items-center gap-x-5 lg:absolute lg:end-0 lg:top-0">
        <Link to="/" className="inline-flex min-h-touch items-center font-bold text-ink">
          Voir le site
        </Link>
        <Link to="/organisation/compte" className="inline-flex min-h-touch items-center font-bold text-ink">
          Mon compte
        </Link>
        <Form method="post" action="/organisation/deconnexion">
          <Button type="submit" look="secondary">
            Me déconnecter
          </Button>
        </Form>
      </div>
    </div>
  )
}
