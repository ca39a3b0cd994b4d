import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { findContact, removeContact } from '~/features/organisation/contacts.server'
import { canEditOrganisation } from '~/features/organisation/policy'
import { findOrganisation } from '~/features/organisation/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Retirer un contact · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  const { name } = (await findContact(organisation.id, params.contact)) ?? notFound()
  return { name, back: `/organisation/structures/${organisation.slug}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const organisation = (await findOrganisation(params.organisation)) ?? notFound()
  authorise(canEditOrganisation(member, organisation))
  const contact = (await findContact(organisation.id, params.contact)) ?? notFound()
  await removeContact({ organisation, contact, actor: member })
  return redirect(`/organisation/structures/${organisation.slug}?fait=contact-retire`, 303)
}

export default function ContactRemoval() {
  const { name, back } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Retirer {name}</h1>
      <p>Son nom, son e-mail et son téléphone seront effacés pour de bon.</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Retirer le contact
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          Garder le contact
        </ButtonLink>
      </div>
    </div>
  )
}
