import { Form, Link, Outlet } from '@remix-run/react'
import { Button } from '~/ui/button'
import { SkipLink } from '~/ui/skip-link'

/** Header of the members' space. It protects nothing: every page authorises for itself. */
export default function OrganisationLayout() {
  return (
    <>
      <SkipLink>Aller au contenu</SkipLink>
      <header className="no-print border-b-2 border-ink">
        <div className="page flex min-h-16 flex-wrap items-center justify-between gap-x-6 py-2">
          <Link
            to="/organisation"
            className="inline-flex min-h-touch items-center font-heading font-bold text-ink no-underline"
          >
            LNPSQ · Espace organisation
          </Link>
          <nav aria-label="Menu principal" className="flex flex-wrap items-center gap-x-5">
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
          </nav>
        </div>
      </header>
      <main id="content" className="page">
        <Outlet />
      </main>
    </>
  )
}
