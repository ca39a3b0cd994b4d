import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { type EnrolledPerson, listPeople } from '~/features/enrolment/people.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { placesLeft, releaseTime } from '~/features/enrolment/rules'
import { authorise, notFound } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActivityHeading } from './activity-heading'
import { HallCounts } from './hall-counts'
import { HallNotice } from './hall-notice'
import { PeopleInHall } from './people-in-hall'
import { ReleaseBox } from './release-box'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Porte, ${data.activity.title} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  const query = new URL(request.url).searchParams
  const now = new Date()
  return {
    base: `/organisation/editions/${edition.slug}/activites/${activity.slug}`,
    screen: `/editions/${edition.slug}/ecran`,
    activity,
    people: await listPeople(activity.id),
    free: placesLeft(activity),
    releasesAt: releaseTime(activity),
    canRelease: now >= releaseTime(activity) && now < activity.endsAt && activity.cancelledAt === null,
    isOver: now >= activity.endsAt,
    notice: {
      given: query.get('donnees'),
      released: query.get('liberees'),
      word: query.get('fait'),
      with: await findActivity(edition.id, query.get('avec') ?? undefined),
    },
  }
}

export default function Hall() {
  const { base, screen, activity, people, free, releasesAt, canRelease, isOver, notice } =
    useLoaderData<typeof loader>()
  const having = (state: EnrolledPerson['state']) => people.filter(person => person.state === state)
  const confirmed = having('confirmed')
  const come = confirmed.filter(({ hasCome }) => hasCome)
  const expected = confirmed.filter(({ hasCome }) => !hasCome)
  return (
    <div className="grid gap-8 py-8">
      <ActivityHeading activity={activity} page="Porte" base={base} />
      <HallNotice {...notice} />
      <HallCounts come={come.length} confirmed={confirmed.length} waiting={having('waiting').length} free={free} />
      <div className="no-print flex flex-wrap gap-3">
        <Form method="post" action={`${base}/point-de-controle`} reloadDocument>
          <Button type="submit">Scanner pour cette activité</Button>
        </Form>
        <Link to={`${base}/porte`} className="inline-flex min-h-touch items-center">
          Actualiser la page
        </Link>
        <a href={screen} className="inline-flex min-h-touch items-center">
          Écran des places libres
        </a>
      </div>
      <ReleaseBox
        base={base}
        isOpen={canRelease}
        isOver={isOver}
        from={releasesAt}
        missing={expected.length}
        nobodyCame={!people.some(({ hasCome }) => hasCome)}
      />
      <PeopleInHall
        title="Attendues"
        people={expected}
        none={confirmed.length > 0 ? 'Tout le monde est là.' : 'Personne n’a de place réservée.'}
      />
      <PeopleInHall
        title="En attente, dans l’ordre"
        people={having('waiting')}
        none="Personne n’attend."
        gift={isOver ? undefined : { action: `${base}/porte/place`, label: 'Donner une place aux personnes cochées' }}
      />
      <PeopleInHall
        title="Scannées ici sans réservation"
        people={having('guest')}
        none="Personne."
        gift={isOver ? undefined : { action: `${base}/porte/place`, label: 'Donner une place aux personnes cochées' }}
      />
      <PeopleInHall
        title="Places libérées"
        people={having('released')}
        none="Aucune place n’a été libérée."
        gift={isOver ? undefined : { action: `${base}/porte/place`, label: 'Rendre la place aux personnes cochées' }}
      />
      <PeopleInHall title="Venues" people={come} none="Personne n’a encore été scanné ici." />
      {!isOver && <GiftByCode action={`${base}/porte/place`} />}
    </div>
  )
}

/** Any ticket of the edition will do, waiting or not. */
function GiftByCode({ action }: { action: string }) {
  return (
    <Form
      method="post"
      action={action}
      className="no-print grid max-w-2xl gap-3 rounded-brick border-2 border-ink bg-white p-5"
    >
      <h2>Quelqu’un d’autre est là ?</h2>
      <TextField
        id="code"
        name="code"
        label="Code court de son billet"
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <div>
        <Button type="submit">Donner une place</Button>
      </div>
    </Form>
  )
}
