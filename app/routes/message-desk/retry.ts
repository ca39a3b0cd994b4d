import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findMessage, retryMessage } from '~/features/message/desk.server'
import { templateName } from '~/features/message/template-name'
import { authorise, notFound } from '~/lib/http.server'

/** Tries once more a message that could not reach the provider. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const message = (await findMessage(params.message)) ?? notFound()
  const { outcome } = await retryMessage({ message, name: templateName(message.template), actor: member })
  return redirect(`/organisation/messages/${message.id}?fait=${outcome}`, 303)
}

/** This address only receives; read, it leads to the message. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id } = (await findMessage(params.message)) ?? notFound()
  return redirect(`/organisation/messages/${id}`)
}
