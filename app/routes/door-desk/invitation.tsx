import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { invitationAddress } from '~/features/device/invitation-address.server'
import { findInvitation, listOpenInvitations } from '~/features/device/invitations.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { drawQr } from '~/lib/qr'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { QrCode } from '~/ui/qr-code'
import { CopiedAddress } from './copied-address'
import { tellInvitation } from './desk/invitation-list'
import { useLiveDesk } from './use-live-desk'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Invitation ${data.label} · LNPSQ` }] : []

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const invitation = (await findInvitation(edition.id, params.invitation)) ?? notFound()

  const now = new Date()
  const open = (await listOpenInvitations(edition.id, now)).find(({ id }) => id === invitation.id)
  const address = invitationAddress(invitation)
  return {
    desk: `/organisation/editions/${edition.slug}/accueil`,
    id: invitation.id,
    label: invitation.label,
    isForOne: invitation.mostDevices === 1,
    // Shown for an hour to those who stand there, it is not sent.
    isSent: invitation.expiresAt === null,
    open: open && { ...tellInvitation(open, now), address, qr: drawQr(address) },
  }
}

/** An invitation to show on a screen, or to copy into a message. */
export default function Invitation() {
  const { desk, id, label, isForOne, isSent, open } = useLoaderData<typeof loader>()
  useLiveDesk(desk)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-6 lg:grid-cols-[minmax(0,1fr)_auto] lg:grid-rows-[auto_auto_1fr] lg:gap-x-10">
      <header className="grid gap-1">
        <p>
          <Link to={desk} className="inline-flex min-h-touch items-center">
            Accueil
          </Link>
        </p>
        <h1 className="text-3xl wrap-anywhere">{label}</h1>
        <p role="status" className="text-stone first-letter:uppercase">
          {open?.reach}
        </p>
      </header>
      {open ? (
        <>
          <QrCode
            qr={open.qr}
            label="Code à scanner avec le téléphone qui devient un appareil de l’accueil"
            className="mx-auto max-w-[min(34rem,80vh)] border-2 border-ink lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:w-[clamp(16rem,100vh-20rem,34rem)] lg:max-w-none"
          />
          <div className="grid content-start gap-6">
            <p>
              Scannez ce code avec l’appareil photo du téléphone. Une fois la page ouverte, elle marche aussi sans
              réseau.
            </p>
            <p className="text-base text-stone first-letter:uppercase">{open.about}</p>
            {isSent && <CopiedAddress address={open.address} isForOne={isForOne} />}
          </div>
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`${desk}/invitations/${id}/fermeture`} look="danger">
              Fermer cette invitation
            </ButtonLink>
          </p>
        </>
      ) : (
        <Notice title={'Cette invitation n’ouvre plus rien\u00a0: elle est utilisée, fermée ou arrivée à son terme.'}>
          <p>
            <Link to={`${desk}/invitations/nouvelle`} className="inline-flex min-h-touch items-center">
              En créer une autre
            </Link>
          </p>
        </Notice>
      )}
    </div>
  )
}
