import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { listDoubleAdmissions } from '~/features/check-in/conflicts.server'
import { canScanTickets } from '~/features/check-in/policy'
import type { DoubleAdmission } from '~/features/device/protocol'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { useLiveDesk } from './use-live-desk'
import { atMoment } from './words'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Doubles entrées · ${data.name} · LNPSQ` }] : []

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const now = new Date()
  const found = await listDoubleAdmissions(edition.id)
  return {
    name: edition.name,
    desk: `/organisation/editions/${edition.slug}/accueil`,
    doubles: found.map(one => tellDouble(one, now)),
  }
}

function tellDouble({ id, firstName, sightings }: DoubleAdmission, now: Date) {
  return {
    id,
    firstName: firstName ?? 'Sans prénom',
    checkpoint: sightings[0]?.checkpoint ?? '',
    sightings: sightings.map(({ at, device }) => `${atMoment(new Date(at), now)}, par ${device}`),
  }
}

/** Tickets that two devices let in at one place, as they become known. */
export default function DoubleAdmissions() {
  const { desk, doubles } = useLoaderData<typeof loader>()
  useLiveDesk(desk)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid gap-2">
        <p>
          <Link to={desk} className="inline-flex min-h-touch items-center">
            Accueil
          </Link>
        </p>
        <h1>Doubles entrées</h1>
        <p role="status" className="font-bold">
          {countInWords(doubles.length)}
        </p>
        <p>
          Un même billet a été admis deux fois au même endroit, par des appareils qui ne pouvaient pas se prévenir. La
          personne ne compte qu’une fois, et les deux appareils l’ont appris. Celui qui l’a admise en second peut
          annuler son entrée, sur l’avis qu’il montre, s’il y a erreur de personne.
        </p>
      </header>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {doubles.map(({ id, firstName, checkpoint, sightings }) => (
          <li key={id} className="grid min-w-0 content-start gap-2 rounded-brick border-2 border-ink bg-white p-4">
            <h2 className="text-xl wrap-anywhere">{firstName}</h2>
            <p className="text-base text-stone">{checkpoint}</p>
            <ol className="grid gap-1">
              {sightings.map((sighting, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may be written alike
                <li key={index} className="wrap-anywhere first-letter:uppercase">
                  {sighting}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </div>
  )
}

function countInWords(count: number): string {
  if (count === 0) return 'Aucune pour l’instant. Cette page se met à jour toute seule.'
  return count === 1 ? 'Une double entrée' : `${count} doubles entrées`
}
