import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { listDoubleAdmissions } from '~/features/check-in/conflicts.server'
import { canScanTickets } from '~/features/check-in/policy'
import { listOpenInvitations } from '~/features/device/invitations.server'
import { listDevices } from '~/features/device/list.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { authorise, notFound } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { DeviceList } from './desk/device-list'
import { tellDevice } from './desk/device-words'
import { InvitationList, tellInvitation } from './desk/invitation-list'
import { useLiveDesk } from './use-live-desk'

const NOTICES = {
  revoque: 'L’appareil est révoqué\u00a0: il n’enregistre plus rien, et ce qu’il a noté reste compté.',
  fermee: 'L’invitation est fermée\u00a0: plus aucun appareil n’entre avec elle.',
} as const

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Accueil · ${data.name} · LNPSQ` }] : []

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const now = new Date()
  const [participants, doubles, devices, invitations] = await Promise.all([
    countParticipants(edition.id),
    listDoubleAdmissions(edition.id),
    listDevices(edition.id),
    listOpenInvitations(edition.id, now),
  ])
  const told = devices.map(device => tellDevice(device, { now, version: context.version }))
  return {
    name: edition.name,
    own: `/organisation/editions/${edition.slug}`,
    notice: ownValue(NOTICES, new URL(request.url).searchParams.get('fait')),
    participants,
    doubles: doubles.length,
    devices: told.filter(({ isOver }) => !isOver),
    gone: told.filter(({ isOver }) => isOver),
    invitations: invitations.map(invitation => tellInvitation(invitation, now)),
  }
}

/** The desk of the door: who came, the phones that scan, and how to make more. */
export default function Desk() {
  const { own, notice, participants, doubles, devices, gone, invitations } = useLoaderData<typeof loader>()
  const desk = `${own}/accueil`
  useLiveDesk(desk)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-8">
      <header className="grid gap-6">
        <h1>Accueil</h1>
        {notice && <Notice tone="success" title={notice} />}
        <Counts participants={participants} doubles={doubles} desk={desk} />
        <div className="flex flex-wrap gap-3">
          <Form method="post" action={`${desk}/ouverture`} className="max-sm:w-full">
            <Button type="submit" className="max-sm:w-full">
              Ouvrir la porte sur ce téléphone
            </Button>
          </Form>
          <ButtonLink to={`${desk}/invitations/nouvelle`} look="secondary" className="max-sm:w-full">
            Inviter des téléphones
          </ButtonLink>
        </div>
        <p>
          À l’entrée d’un atelier, c’est la même porte&nbsp;: choisissez l’atelier en haut de l’écran du téléphone, à la
          place de l’entrée.
        </p>
        <p>
          <a href="/porte" className="inline-flex min-h-touch items-center">
            Revenir à la porte déjà ouverte ici
          </a>
        </p>
      </header>
      <DeviceList devices={devices} gone={gone} desk={desk} />
      <InvitationList invitations={invitations} desk={desk} />
      <WithoutNetwork own={own} />
      <KioskOpening desk={desk} />
    </div>
  )
}

function Counts({ participants, doubles, desk }: { participants: number; doubles: number; desk: string }) {
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-4">
      <p className="grid">
        <Count value={participants} /> {participants > 1 ? 'personnes venues' : 'personne venue'}
      </p>
      <p className="grid">
        <Count value={doubles} />{' '}
        <Link to={`${desk}/doubles`} className="inline-flex min-h-touch items-center">
          {doubles > 1 ? 'doubles entrées' : 'double entrée'}
        </Link>
      </p>
    </div>
  )
}

function Count({ value }: { value: number }) {
  return (
    <span className="font-heading text-5xl leading-none font-bold text-brick tabular-nums">
      {formatNumber(value, 'fr')}
    </span>
  )
}

function WithoutNetwork({ own }: { own: string }) {
  return (
    <section aria-labelledby="without-network" className="grid gap-4">
      <h2 id="without-network">Si le réseau manque</h2>
      <p>
        Les téléphones continuent seuls, et envoient tout au retour du réseau. S’il ne revient pas, apportez ici le
        journal d’un téléphone. Et gardez toujours la liste sur papier sous la main.
      </p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink to={`${own}/accueil/journaux`} look="secondary">
          Importer le journal d’un téléphone
        </ButtonLink>
        <ButtonLink to={`${own}/papiers`} look="secondary">
          Imprimer listes et affiches
        </ButtonLink>
      </p>
    </section>
  )
}

function KioskOpening({ desk }: { desk: string }) {
  return (
    <section aria-labelledby="kiosk" className="grid gap-4">
      <h2 id="kiosk">Une borne en libre-service</h2>
      <p>
        Une tablette posée dans le hall, sur laquelle les visiteurs et visiteuses scannent leur billet, s’inscrivent et
        lisent leur programme. Ouvrez cette page sur la tablette elle-même, ou invitez-la.
      </p>
      <Form method="post" action={`${desk}/ouverture`}>
        <input type="hidden" name="kind" value="kiosk" />
        <Button type="submit" look="secondary">
          Faire de cet appareil une borne
        </Button>
      </Form>
    </section>
  )
}
