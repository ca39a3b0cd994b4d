import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { inviteMember } from '~/features/account/invite.server'
import { canManageMembers } from '~/features/account/policy'
import { InvitationSchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { authorise, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { OrganisationChoice, RoleOptions } from './choices'
import { formChoices, requireKnown } from './form-choices.server'

const KNOWN = 'Cette adresse a déjà un compte. Retrouvez la personne dans la liste des membres.'

export const meta: MetaFunction = () => [{ title: 'Inviter une personne · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  return formChoices()
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))

  const form = await parseForm(request, InvitationSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { editionId, organisationId } = form.value
  await requireKnown({ editionIds: editionId ? [editionId] : [], organisationId })

  const { outcome } = await inviteMember({ ...form.value, actor: member })
  if (outcome === 'known-email') return data({ reply: form.reply({ fieldErrors: { email: [KNOWN] } }) }, 422)
  return redirect('/organisation/membres?fait=invitation', 303)
}

export default function Invitation() {
  const { editions, organisations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { role: 'organiser' })
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Inviter une personne</h1>
      <p>Elle reçoit un message avec un lien pour entrer. Pas de mot de passe à choisir.</p>
      <Form method="post" noValidate className="grid gap-6">
        <TextField label="Nom" autoComplete="off" {...field('name')} />
        <TextField label="Adresse e-mail" type="email" autoComplete="off" {...field('email')} />
        <SelectField label="Rôle" {...field('role')}>
          <RoleOptions />
        </SelectField>
        <SelectField label="Pour quelles éditions" {...field('editionId')}>
          <option value="none">Toutes les éditions</option>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} seulement
            </option>
          ))}
        </SelectField>
        <OrganisationChoice field={field('organisationId')} organisations={organisations} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Envoyer l’invitation</Button>
          <ButtonLink to="/organisation/membres" look="secondary">
            Revenir à la liste
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
