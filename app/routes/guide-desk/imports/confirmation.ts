import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { authorise, parseForm } from '~/lib/http.server'
import { officialFile } from './files.server'
import { StampSchema } from './schema.server'

/** Writes the file that was read over, and no other. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { address, confirm } = officialFile(params.subject)
  const form = await parseForm(request, StampSchema)
  const stamp = form.status === 'success' ? form.value.stamp : ''
  const addresses = {
    written: '/organisation/guide/imports?fait=importe',
    other: `${address}?autre`,
    nothing: '/organisation/guide/imports?fait=rien',
  }
  return redirect(addresses[await confirm({ stamp, actor: member, now: new Date() })], 303)
}

/** This address only receives; read, it leads to the file that waits. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return redirect(officialFile(params.subject).address)
}
