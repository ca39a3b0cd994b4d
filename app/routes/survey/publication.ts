import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { publishText } from '~/features/survey/moderate.server'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** Lets everybody read a text. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, text, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { outcome } = await publishText({ text, actor: member, now: new Date() })
  return redirect(`${list}?fait=${outcome === 'done' ? 'publie' : 'efface'}`, 303)
}

/** This address only receives; read, it leads to the texts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(list)
}
