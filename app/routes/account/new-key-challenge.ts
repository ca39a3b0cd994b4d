import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { registrationChallenge } from '~/features/account/passkeys.server'
import { canEnterSpace } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise } from '~/lib/http.server'

/** What the browser needs to make a key, once; 409 when the member has to sign in again first. */
export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const answer = await registrationChallenge(request)
  return answer.ok ? answer : new Response(null, { status: 409 })
}

/** This address only receives; read, it leads to the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  return redirect('/organisation/compte/cle')
}
