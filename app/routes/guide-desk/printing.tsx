import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findNextEdition } from '~/features/edition/queries.server'
import { canEditGuide } from '~/features/guide/policy'
import { FAMILIES } from '~/features/guide/words'
import { familiesOf, findPrintedGuide } from '~/features/guide-print/find.server'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Imprimer le guide · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const [guide, edition] = await Promise.all([findPrintedGuide(), findNextEdition(new Date())])
  return {
    families: familiesOf(guide).map(({ family, jobs }) => ({
      family,
      name: FAMILIES[family],
      jobs: jobs.map(({ slug, title }) => ({ slug, title })),
    })),
    edition: edition && { slug: edition.slug, name: edition.name },
  }
}

export default function Printing() {
  const { families, edition } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-8">
      <header className="grid gap-2">
        <h1>Imprimer le guide</h1>
        <p className="max-w-2xl">Des fichiers PDF, faits avec les pages publiées. Les brouillons n’y sont jamais.</p>
      </header>
      <section aria-labelledby="whole" className="grid justify-items-start gap-3">
        <h2 id="whole">Le guide entier</h2>
        <p>Toutes les fiches et tous les chapitres, avec un sommaire.</p>
        <ButtonLink to="/guide.pdf" reloadDocument>
          Imprimer le guide
        </ButtonLink>
      </section>
      <section aria-labelledby="families" className="grid gap-6">
        <h2 id="families">Par famille de métiers</h2>
        <p className="max-w-2xl">
          Chaque fiche tient sur un côté de feuille A4. Le dépliant s’imprime en recto verso, retourné sur le bord
          court, puis se plie en deux.
        </p>
        {families.length === 0 && <Notice tone="info" title="Aucune fiche n’est encore publiée." />}
        {families.map(({ family, name, jobs }) => (
          <section key={family} aria-labelledby={family} className="grid gap-1 border-t-2 border-ink pt-4">
            <h3 id={family}>{name}</h3>
            <a href={`/guide/depliants/${family}.pdf`} className="flex min-h-touch items-center font-bold">
              Dépliant<span className="sr-only">{`\u00a0: ${name}`}</span>
            </a>
            <ul className="gap-x-8 sm:columns-2">
              {jobs.map(({ slug, title }) => (
                <li key={slug} className="break-inside-avoid border-t border-line">
                  <a href={`/guide/metiers/${slug}/fiche.pdf`} className="flex min-h-touch items-center py-2">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <section aria-labelledby="given" className="grid gap-2">
        <h2 id="given">Noter les exemplaires remis</h2>
        <p className="max-w-2xl">Les guides donnés comptent dans les chiffres d’impact.</p>
        {edition && (
          <Link
            to={`/organisation/editions/${edition.slug}/remises`}
            className="inline-flex min-h-touch items-center justify-self-start"
          >
            À l’édition {edition.name}
          </Link>
        )}
        <Link to="/organisation/remises" className="inline-flex min-h-touch items-center justify-self-start">
          À une structure, en dehors d’une édition
        </Link>
      </section>
    </div>
  )
}
