import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { copyOf } from '~/features/mailing/send.server'
import { sendCopyOf } from '~/features/message/desk.server'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** Sends one copy to the organiser who asks for it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, mailing, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const copy = { letter: copyOf(mailing), name: mailing.subject, editionId: edition.id }
  await sendCopyOf({ ...copy, to: member.email, actor: member })
  return redirect(`${address}?fait=copied`, 303)
}

/** This address only receives; read, it leads to the mailing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(address)
}
