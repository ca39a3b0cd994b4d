import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findMessage, retryMessage } from '~/features/message/desk.server'
import { templateName } from '~/features/message/template-name'
import { authorise, notFound } from '~/lib/http.server'

/** Tries once more a message of the edition that could not reach the provider. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const message = (await findMessage(params.message, edition.id)) ?? notFound()
  const { outcome } = await retryMessage({ message, name: templateName(message.template), actor: member })
  return redirect(`/organisation/editions/${edition.slug}/messages?fait=${outcome}`, 303)
}

/** This address only receives; read, it leads to the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  if (!(await findMessage(params.message, edition.id))) notFound()
  return redirect(`/organisation/editions/${edition.slug}/messages`)
}
