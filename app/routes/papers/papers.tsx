import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { activitiesByKind } from '~/features/activity/queries.server'
import { readPaperName } from '~/features/door-sheet/papers'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findPassport } from '~/features/passport/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { Notice } from '~/ui/notice'
import { BadgeForm } from './badge-form'
import { ChoiceField, PaperCard } from './paper-card'

const FORMATS = [
  ['a4', 'A4'],
  ['a3', 'A3'],
] as const
const ARROWS = [
  ['sans', 'Sans flèche'],
  ['gauche', 'Vers la gauche'],
  ['droite', 'Vers la droite'],
  ['tout-droit', 'Tout droit'],
] as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `À imprimer · ${data?.name ?? ''} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const passport = await findPassport(edition.id)
  return {
    name: edition.name,
    tickets: edition.placesTaken,
    stands: (await activitiesByKind(edition.id)).stand ?? 0,
    hasPassport: passport !== undefined,
    isEmpty: readPaperName(`${new URL(request.url).searchParams.get('vide')}.pdf`) !== undefined,
  }
}

export default function Papers() {
  const { name, tickets, stands, hasPassport, isEmpty } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid gap-2">
        <h1>À imprimer</h1>
        <p className="text-stone">{name}</p>
      </header>
      {isEmpty && <Notice tone="info" title="Il n’y a rien à imprimer de cela pour le moment." />}
      <p className="max-w-2xl">
        {
          'Des fichiers PDF, à imprimer à 100\u00a0%, sans «\u00a0ajuster à la page\u00a0». Ceux qui portent des noms sont notés dans le journal.'
        }
      </p>
      <div className="gap-6 *:mb-6 *:break-inside-avoid lg:columns-2">
        <BadgeForm />
        <PaperCard
          paper="liste-de-secours"
          title="Liste de secours"
          text={`Pour le cas où plus rien ne marche\u00a0: ${formatNumber(tickets, 'fr')}\u00a0noms par lettre, une case à cocher, le code court\u00a0; puis des cases pour les personnes sans billet. À imprimer la veille au soir.`}
          button="Imprimer la liste"
        />
        <PaperCard
          paper="stands"
          title="QR des stands"
          text={`Une page par stand (${stands}), avec le QR qui tamponne le passeport.`}
          button="Imprimer les QR"
        >
          {!hasPassport && (
            <p>
              Cette édition n’a pas encore de passeport{'\u00a0'}: les QR comptent les visites.{' '}
              <Link to="../passeport" relative="path" className="inline-flex min-h-touch items-center">
                Régler le passeport
              </Link>
            </p>
          )}
        </PaperCard>
        <PaperCard
          paper="panneau"
          title="Panneau d’entrée"
          text="Où entrer, que c’est gratuit, quoi préparer. En français, puis en anglais."
          button="Imprimer le panneau"
        >
          <ChoiceField id="panneau-format" name="format" label="Format" choices={FORMATS} />
          <ChoiceField id="fleche" name="fleche" label="Flèche" choices={ARROWS} />
        </PaperCard>
        <PaperCard
          paper="affiche"
          title="Affiche"
          text="Le jour, le lieu, comment venir, et un QR vers la page de l’édition."
          button="Imprimer l’affiche"
        >
          <ChoiceField id="affiche-format" name="format" label="Format" choices={FORMATS} />
        </PaperCard>
        <PaperCard
          paper="affiche-de-sortie"
          title="Affiche de sortie"
          text="Un QR vers les cinq questions sur la visite, à accrocher là où l’on part."
          button="Imprimer l’affiche de sortie"
        >
          <ChoiceField id="sortie-format" name="format" label="Format" choices={FORMATS} />
        </PaperCard>
      </div>
    </div>
  )
}
