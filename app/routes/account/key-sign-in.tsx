import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { startAuthentication } from '@simplewebauthn/browser'
import { signInWithKey } from '~/features/account/passkeys.server'
import { CredentialSchema, safeDestination } from '~/features/account/schema'
import { findMember } from '~/features/account/session.server'
import { parseForm } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { KeyForm } from './key-form'
import { SmallPage } from './small-page'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

export const handle = { hydrate: true }
export const meta: MetaFunction = () => [{ title: 'Connexion avec une clé · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findMember(request)) throw redirect('/organisation')
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (context.asksTooOften) return data({ outcome: 'too-often' as const }, 429)
  const form = await parseForm(request, CredentialSchema)
  if (form.status !== 'success') return data({ outcome: 'refused' as const }, 422)
  const headers = await signInWithKey(request, form.value.credential)
  // The same answer for an unknown key and a deactivated member: it tells nobody who has an account.
  if (!headers) return { outcome: 'refused' as const }
  throw redirect(safeDestination(new URL(request.url).searchParams.get('suite')), { headers, status: 303 })
}

export default function KeySignIn() {
  const answer = useActionData<typeof action>()
  return (
    <SmallPage title="Connexion avec une clé" back={['/connexion', 'Recevoir plutôt un lien par e-mail']}>
      {answer?.outcome === 'refused' && (
        <Notice tone="error" title="Cette clé n’ouvre rien ici">
          Elle a été retirée, ou elle a répondu trop tard. Recommencez, ou demandez un lien par e-mail.
        </Notice>
      )}
      {answer?.outcome === 'too-often' && (
        <Notice tone="error" title="Trop d’essais en peu de temps">
          Attendez dix minutes, puis recommencez.
        </Notice>
      )}
      <p>Pour les membres qui ont ajouté une clé à leur compte, avec cet appareil ou un autre.</p>
      <KeyForm
        challenge="/connexion/cle/defi"
        ask={(optionsJSON: Options) => startAuthentication({ optionsJSON })}
        button="Me connecter avec ma clé"
      />
    </SmallPage>
  )
}
