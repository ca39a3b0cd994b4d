import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canEnterSpace, canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { isOver, isPublished } from '~/features/edition/moments'
import { listAllEditions } from '~/features/edition/queries.server'
import { config } from '~/lib/config.server'
import { longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Espace organisation · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const now = new Date()
  const all = await listAllEditions()
  const editions = all.filter(edition => canOrganise(member, edition) || isPublished(edition, now))
  return {
    name: member.name,
    showsOutbox: canOrganiseEverything(member) && config.showsOutbox,
    editions: editions.map(edition => ({
      slug: edition.slug,
      organises: canOrganise(member, edition),
      title: `${edition.name}, ${edition.heldOn ? longDay(edition.heldOn, 'fr') : edition.year}`,
      isOver: isOver(edition, now),
    })),
  }
}

export default function OrganisationHome() {
  const { name, showsOutbox, editions } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-8 py-10">
      <h1>Bonjour, {name}</h1>
      {!editions.some(edition => edition.organises) && (
        <p>
          Votre compte est prêt. Les pages de votre structure arrivent ; en attendant, voici les éditions et leurs
          chiffres publics.
        </p>
      )}
      <section className="grid gap-4">
        <h2>Éditions</h2>
        <ul className="grid gap-4">
          {editions.map(edition => (
            <li key={edition.slug} className="grid gap-3 rounded-brick border-2 border-ink bg-white p-5">
              <h3>{edition.title}</h3>
              <p className="flex flex-wrap gap-3">
                {edition.organises && !edition.isOver && (
                  <ButtonLink to={`/organisation/editions/${edition.slug}/accueil`} reloadDocument>
                    Ouvrir l’accueil
                  </ButtonLink>
                )}
                <ButtonLink
                  look="secondary"
                  to={
                    edition.organises
                      ? `/organisation/editions/${edition.slug}/statistiques`
                      : `/editions/${edition.slug}/statistiques`
                  }
                >
                  Voir les chiffres
                </ButtonLink>
                <ButtonLink look="secondary" to={`/editions/${edition.slug}`}>
                  Voir la page
                </ButtonLink>
              </p>
            </li>
          ))}
        </ul>
      </section>
      {showsOutbox && (
        <p>
          <Link to="/organisation/messages" className="inline-flex min-h-touch items-center">
            Messages en attente d’envoi
          </Link>
        </p>
      )}
    </div>
  )
}
