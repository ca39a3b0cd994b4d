import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { deleteOrganisation, isInUse } from '~/features/organisation/edit.server'
import { findOrganisation } from '~/features/organisation/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Supprimer une structure · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, slug, name } = (await findOrganisation(params.organisation)) ?? notFound()
  return { slug, name, isUsed: await isInUse(id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  const { outcome } = await deleteOrganisation(organisation, member)
  if (outcome === 'in-use') return redirect(`/organisation/structures/${organisation.slug}?fait=utilisee`, 303)
  return redirect('/organisation/structures?supprimee', 303)
}

export default function Deletion() {
  const { slug, name, isUsed } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Supprimer {name}</h1>
      {isUsed ? (
        <p>
          Cette structure a participé à une édition, tient une activité ou est liée à un compte{'\u00a0'}: elle ne peut
          pas être supprimée.
        </p>
      ) : (
        <p>La structure, ses contacts et son logo seront effacés pour de bon.</p>
      )}
      <div className="flex flex-wrap gap-3">
        {!isUsed && (
          <Form method="post">
            <Button type="submit" look="danger">
              Supprimer pour de bon
            </Button>
          </Form>
        )}
        <ButtonLink to={`/organisation/structures/${slug}`} look="secondary">
          Garder la structure
        </ButtonLink>
      </div>
    </div>
  )
}
