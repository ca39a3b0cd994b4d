import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { findListedDevice } from '~/features/device/list.server'
import { revokeDevice } from '~/features/device/revoke.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { Question } from './question'
import { passages } from './words'

export const meta: MetaFunction = () => [{ title: 'Révoquer un appareil · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const { name, waiting } = (await findListedDevice(edition.id, params.device)) ?? notFound()
  return { name, waiting: waiting ?? 0, desk: `/organisation/editions/${edition.slug}/accueil` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const { id } = (await findListedDevice(edition.id, params.device)) ?? notFound()
  await revokeDevice({ deviceId: id, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/accueil?fait=revoque`, 303)
}

export default function Revocation() {
  const { name, waiting, desk } = useLoaderData<typeof loader>()
  return (
    <Question title={`Révoquer ${name}\u00a0?`} yes="Révoquer l’appareil" no="Le garder" back={desk}>
      <p>
        Cet appareil n’enregistrera plus rien et oubliera la liste des billets dès qu’il aura du réseau. Ce qu’il a noté
        jusque-là reste compté. Pour le remettre en service, invitez-le à nouveau.
      </p>
      {waiting > 0 && (
        <Notice tone="error" title={`${passages(waiting)} à envoyer`}>
          <p>Attendez si possible qu’il ait tout envoyé. Sinon, il faudra importer son journal ici.</p>
        </Notice>
      )}
    </Question>
  )
}
