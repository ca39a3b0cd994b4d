import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { removeMailing } from '~/features/mailing/write.server'
import { authorise } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { findAddressed } from './find-addressed.server'

export const meta: MetaFunction = () => [{ title: 'Jeter un brouillon · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return mailing.sentAt ? redirect(address) : { subject: mailing.subject, address }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, list, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { outcome } = await removeMailing({ mailing, actor: member })
  return redirect(outcome === 'removed' ? `${list}?fait=removed` : `${address}?fait=${outcome}`, 303)
}

export default function MailingRemoval() {
  const { subject, address } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title="Jeter ce brouillon"
      button="Jeter le brouillon"
      back={{ to: address, label: 'Garder le brouillon' }}
      look="danger"
    >
      <p>«&#160;{subject}&#160;» n’est parti à personne.</p>
    </FormFrame>
  )
}
