import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findPasskey, renamePasskey } from '~/features/account/passkeys.server'
import { canEnterSpace } from '~/features/account/policy'
import { KeyNameSchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'

export const meta: MetaFunction = () => [{ title: 'Renommer une clé · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const { name } = (await findPasskey(member.id, params.key)) ?? notFound()
  return { name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const { id } = (await findPasskey(member.id, params.key)) ?? notFound()
  const form = await parseForm(request, KeyNameSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await renamePasskey({ id, memberId: member.id, name: form.value.name, actor: member })
  return redirect('/organisation/compte?fait=cle-renommee', 303)
}

export default function Key() {
  const { name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { name })
  return (
    <div className="grid max-w-xl gap-6 py-10">
      <h1>Renommer une clé</h1>
      <Form method="post" noValidate className="grid gap-6">
        <TextField label="Nom de la clé" autoComplete="off" {...field('name')} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer</Button>
          <ButtonLink to="/organisation/compte" look="secondary">
            Revenir à mon compte
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
