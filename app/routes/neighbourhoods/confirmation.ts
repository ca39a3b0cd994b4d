import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { confirmPerimeters } from '~/features/neighbourhood/confirm-perimeters.server'
import { authorise, parseForm } from '~/lib/http.server'

const ADDRESSES = {
  written: '/organisation/quartiers?fait=importe',
  other: '/organisation/quartiers/import?autre',
  nothing: '/organisation/quartiers?fait=rien',
}

/** Writes the perimeters that were read over, and no others. */
export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const form = await parseForm(request, z.object({ stamp: z.string().default('') }))
  const stamp = form.status === 'success' ? form.value.stamp : ''
  return redirect(ADDRESSES[await confirmPerimeters({ stamp, actor: member })], 303)
}

/** This address only receives; read, it leads to the file that waits. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return redirect('/organisation/quartiers/import')
}
