import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { confirmStructures } from '~/features/structure-import/import.server'
import { authorise, parseForm } from '~/lib/http.server'
import { StampSchema } from './schema.server'

const ADDRESSES = {
  written: '/organisation/guide/imports?fait=importe',
  other: '/organisation/guide/imports/structures?autre',
  nothing: '/organisation/guide/imports?fait=rien',
}

/** Writes the structures that were read over, as drafts, and no others. */
export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const form = await parseForm(request, StampSchema)
  const stamp = form.status === 'success' ? form.value.stamp : ''
  return redirect(ADDRESSES[await confirmStructures({ stamp, actor: member })], 303)
}

/** This address only receives; read, it leads to the file that waits. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return redirect('/organisation/guide/imports/structures')
}
