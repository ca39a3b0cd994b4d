import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { addVenue } from '~/features/venue/edit.server'
import { VenueSchema } from '~/features/venue/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { formFields } from '~/ui/form-fields'
import { VenueForm } from './venue-form'

export const meta: MetaFunction = () => [{ title: 'Ajouter un lieu · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const form = await parseForm(request, VenueSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const venue = await addVenue({ values: form.value, actor: member })
  return redirect(`/organisation/lieux/${venue.id}?fait=cree`, 303)
}

export default function NewVenue() {
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Ajouter un lieu</h1>
      <VenueForm field={formFields(answer?.reply)} button="Ajouter le lieu" />
    </div>
  )
}
