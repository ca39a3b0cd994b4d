import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { draftMailing } from '~/features/mailing/write.server'
import { authorise, notFound } from '~/lib/http.server'
import { listAudiences } from './list-audiences.server'
import { MailingForm } from './mailing-form'
import { readMailing } from './read-mailing.server'

export const meta: MetaFunction = () => [{ title: 'Nouvel envoi · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return {
    audiences: await listAudiences(edition, new Date()),
    list: `/organisation/editions/${edition.slug}/envois`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const read = await readMailing(request, edition)
  if ('reply' in read) return data(read, 422)
  const id = await draftMailing({ editionId: edition.id, values: read.values, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/envois/${id}`, 303)
}

export default function NewMailing() {
  const { audiences, list } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <MailingForm
      title="Nouvel envoi"
      audiences={audiences}
      reply={answer?.reply}
      back={{ to: list, label: 'Revenir aux envois' }}
    />
  )
}
