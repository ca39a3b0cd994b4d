import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { setRoles } from '~/features/organisation/participations.server'
import { findOrganisation, listOrganisationsOf } from '~/features/organisation/queries.server'
import { RolesSchema } from '~/features/organisation/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { RoleChoice } from './role-choice'

export const meta: MetaFunction = () => [{ title: 'Rôles d’une structure · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  const present = await listOrganisationsOf(edition.id)
  const { roles = [], activities = 0 } = present.find(({ id }) => id === organisation.id) ?? {}
  return { name: organisation.name, roles, activities, back: `/organisation/editions/${edition.slug}/structures` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()

  const form = await parseForm(request, RolesSchema)
  if (form.status !== 'success') return data(null, 422)

  const change = { edition, organisation, roles: form.value.roles, actor: member }
  const before = (await setRoles(change)) ?? notFound()
  const done = new URLSearchParams({ structure: organisation.slug, avant: before.join('.') })
  return redirect(`/organisation/editions/${edition.slug}/structures?${done}`, 303)
}

export default function Roles() {
  const { name, roles, activities, back } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Rôles de {name}</h1>
      <p>Décochez tout pour retirer la structure de l’édition. Vous pourrez annuler ensuite.</p>
      {activities > 0 && (
        <p>
          Elle tient {activities === 1 ? 'une activité' : `${activities} activités`} de l’édition{'\u00a0'}: la retirer
          d’ici ne change pas le programme.
        </p>
      )}
      <Form method="post" className="grid gap-6">
        <RoleChoice chosen={roles} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer les rôles</Button>
          <ButtonLink to={back} look="secondary">
            Revenir
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
