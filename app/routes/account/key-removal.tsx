import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { findPasskey, removePasskey } from '~/features/account/passkeys.server'
import { canEnterSpace } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'

export const meta: MetaFunction = () => [{ title: 'Retirer une clé · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const { name } = (await findPasskey(member.id, params.key)) ?? notFound()
  return { name: name ?? 'Clé' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const { id } = (await findPasskey(member.id, params.key)) ?? notFound()
  await removePasskey({ id, memberId: member.id, actor: member })
  return redirect('/organisation/compte?fait=cle-retiree', 303)
}

export default function KeyRemoval() {
  const { name } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-xl gap-6 py-10">
      <h1>Retirer {name}</h1>
      <p>Cette clé ne fera plus entrer personne. Le lien reçu par e-mail marchera toujours.</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            Retirer la clé
          </Button>
        </Form>
        <ButtonLink to="/organisation/compte" look="secondary">
          Garder la clé
        </ButtonLink>
      </div>
    </div>
  )
}
