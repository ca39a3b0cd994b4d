import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { forgetWaiting } from '~/features/neighbourhood/waiting-perimeters.server'
import { authorise } from '~/lib/http.server'

/** Forgets the file that waits; nothing of it was written. */
export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  await forgetWaiting(member)
  return redirect('/organisation/quartiers?fait=oublie', 303)
}

/** This address only receives; read, it leads to the file that waits. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return redirect('/organisation/quartiers/import')
}
