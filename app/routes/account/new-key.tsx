import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { startRegistration } from '@simplewebauthn/browser'
import { addPasskey } from '~/features/account/passkeys.server'
import { canEnterSpace } from '~/features/account/policy'
import { NewKeySchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { authorise, parseForm } from '~/lib/http.server'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { KeyForm } from './key-form'
import { SmallPage } from './small-page'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

export const handle = { hydrate: true }
export const meta: MetaFunction = () => [{ title: 'Ajouter une clé · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const form = await parseForm(request, NewKeySchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await addPasskey({ request, actor: member, ...form.value })
  if (outcome === 'refused') return data({ reply: form.reply({ formErrors: ['refused'] }) }, 422)
  return redirect('/organisation/compte?fait=cle-ajoutee', 303)
}

export default function NewKey() {
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { name: 'Mon appareil' })
  return (
    <SmallPage title="Ajouter une clé" back={['/organisation/compte', 'Revenir à mon compte']}>
      <p>Votre navigateur va vous demander le code de l’appareil, votre doigt ou votre visage.</p>
      {(answer?.reply.error?.credential || answer?.reply.error?.['']) && (
        <Notice tone="error" title="La clé n’a pas pu être ajoutée">
          Elle a répondu trop tard, ou mal. Recommencez.
        </Notice>
      )}
      <KeyForm
        challenge="/organisation/compte/cle/defi"
        ask={(optionsJSON: Options) => startRegistration({ optionsJSON })}
        button="Ajouter cette clé"
      >
        <TextField
          label="Nom de la clé"
          hint={'Pour la reconnaître dans la liste, comme «\u00a0téléphone du bureau\u00a0».'}
          autoComplete="off"
          required
          {...field('name')}
        />
      </KeyForm>
    </SmallPage>
  )
}
