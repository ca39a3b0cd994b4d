import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { addActivity } from '~/features/activity/add.server'
import { ActivitySchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { isRoomOf } from '~/features/venue/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ActivityForm } from './activity-form'
import { formParts } from './form-parts.server'

export const meta: MetaFunction = () => [{ title: 'Ajouter une activité · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return { parts: await formParts(edition) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, ActivitySchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  if (!(await isRoomOf(edition.venueId, form.value.room ?? null))) {
    return data({ reply: form.reply({ fieldErrors: { room: ['Choisissez dans la liste.'] } }) }, 422)
  }
  const { slug } = await addActivity({ edition, values: form.value, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/activites/${slug}?fait=ajoutee`, 303)
}

export default function NewActivity() {
  const { parts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-6 py-10">
      <h1>Ajouter une activité</h1>
      <ActivityForm {...parts} reply={answer?.reply} submit="Ajouter au programme" />
    </div>
  )
}
