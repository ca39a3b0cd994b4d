import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { createOrganisation } from '~/features/organisation/create.server'
import { OrganisationSchema } from '~/features/organisation/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { NAME_TAKEN } from './sentences'

export const meta: MetaFunction = () => [{ title: 'Ajouter une structure · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const form = await parseForm(request, OrganisationSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const result = await createOrganisation({ ...form.value, actor: member })
  if (result.outcome === 'name-taken') return data({ reply: form.reply({ fieldErrors: { name: [NAME_TAKEN] } }) }, 422)
  return redirect(`/organisation/structures/${result.organisation.slug}?fait=creee`, 303)
}

export default function NewOrganisation() {
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Ajouter une structure</h1>
      <Form method="post" noValidate className="grid gap-6">
        <TextField label="Nom" hint="Tel qu’il sera affiché au public." autoComplete="off" {...field('name')} />
        <TextField label="Site web (facultatif)" type="url" autoComplete="off" {...field('website')} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Ajouter la structure</Button>
          <ButtonLink to="/organisation/structures" look="secondary">
            Revenir à la liste
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
