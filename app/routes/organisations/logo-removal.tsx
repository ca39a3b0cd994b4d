import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { removeLogo } from '~/features/organisation/logo.server'
import { canEditOrganisation } from '~/features/organisation/policy'
import { findOrganisation } from '~/features/organisation/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Retirer le logo · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  return { name: organisation.name, back: `/organisation/structures/${organisation.slug}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  await removeLogo({ organisation, actor: member })
  return redirect(`/organisation/structures/${organisation.slug}?fait=logo-retire`, 303)
}

export default function LogoRemoval() {
  const { name, back } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Retirer le logo de {name}</h1>
      <p>L’image sera effacée pour de bon.</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Retirer le logo
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          Garder le logo
        </ButtonLink>
      </div>
    </div>
  )
}
