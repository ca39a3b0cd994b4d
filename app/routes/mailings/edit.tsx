import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { changeMailing } from '~/features/mailing/write.server'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'
import { listAudiences } from './list-audiences.server'
import { MailingForm } from './mailing-form'
import { readMailing } from './read-mailing.server'

export const meta: MetaFunction = () => [{ title: 'Modifier un envoi · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  if (mailing.sentAt) return redirect(address)

  const { audience, activityId, subject, body } = mailing
  const chosen = activityId ? `${audience}:${activityId}` : audience
  return {
    audiences: await listAudiences(edition, new Date(), chosen),
    stored: { audience: chosen, subject, body },
    address,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const read = await readMailing(request, edition)
  if ('reply' in read) return data(read, 422)
  const { outcome } = await changeMailing({ mailing, values: read.values, actor: member })
  return redirect(`${address}?fait=${outcome}`, 303)
}

export default function MailingChange() {
  const { audiences, stored, address } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <MailingForm
      title="Modifier l’envoi"
      audiences={audiences}
      stored={stored}
      reply={answer?.reply}
      back={{ to: address, label: 'Garder comme avant' }}
    />
  )
}
