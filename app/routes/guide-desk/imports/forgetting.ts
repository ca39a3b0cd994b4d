import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { authorise } from '~/lib/http.server'
import { officialFile } from './files.server'

/** Forgets the file that waits; nothing of it was written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  await officialFile(params.subject).forget(member)
  return redirect('/organisation/guide/imports?fait=oublie', 303)
}

/** This address only receives; read, it leads to the file that waits. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return redirect(officialFile(params.subject).address)
}
