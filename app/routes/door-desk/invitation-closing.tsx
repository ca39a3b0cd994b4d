import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { findInvitation, revokeInvitation } from '~/features/device/invitations.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { Question } from './question'

export const meta: MetaFunction = () => [{ title: 'Fermer une invitation · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const { label } = (await findInvitation(edition.id, params.invitation)) ?? notFound()
  return { label, desk: `/organisation/editions/${edition.slug}/accueil` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const invitation = (await findInvitation(edition.id, params.invitation)) ?? notFound()
  await revokeInvitation({ invitation, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/accueil?fait=fermee`, 303)
}

export default function InvitationClosing() {
  const { label, desk } = useLoaderData<typeof loader>()
  return (
    <Question
      title={`Fermer l’invitation ${label}\u00a0?`}
      yes="Fermer l’invitation"
      no="La garder ouverte"
      back={desk}
    >
      <p>
        Plus aucun appareil n’entrera avec ce code ou ce lien. Ceux qui sont déjà entrés continuent&nbsp;: pour en
        arrêter un, révoquez-le.
      </p>
    </Question>
  )
}
