import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { removePassport } from '~/features/passport/set.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Retirer le passeport · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return { name: edition.name, back: `/organisation/editions/${edition.slug}/passeport` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  await removePassport({ edition, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/passeport?fait=retire`, 303)
}

export default function PassportRemoval() {
  const { name, back } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-2xl gap-6 py-8">
      <h1>Retirer le passeport de {name}</h1>
      <p>
        Les visiteurs ne le verront plus, et les QR des stands ne compteront que des visites. Les tampons déjà donnés
        restent{'\u00a0'}: ils reviennent si vous réglez de nouveau un passeport.
      </p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Retirer le passeport
          </Button>
        </Form>
        <ButtonLink to={back} look="secondary">
          Garder le passeport
        </ButtonLink>
      </div>
    </div>
  )
}
