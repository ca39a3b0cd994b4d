import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signInChallenge } from '~/features/account/passkeys.server'

/** What the browser needs to sign in with a key, once. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (context.asksTooOften) return new Response(null, { status: 429 })
  return signInChallenge(request)
}

/** This address only receives; read, it leads to the page. */
export function loader() {
  return redirect('/connexion/cle')
}
