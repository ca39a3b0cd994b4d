import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findMessage, retryMessage } from '~/features/message/desk.server'
import { templateName } from '~/features/message/template-name'
import { authorise, notFound } from '~/lib/http.server'

/** Tries once more a message that could not reach the provider, of an edition where one is named. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = await findNamed(params.edition)
  authorise(edition ? canOrganise(member, edition) : canOrganiseEverything(member))
  const message = (await findMessage(params.message, edition?.id)) ?? notFound()
  const { outcome } = await retryMessage({ message, name: templateName(message.template), actor: member })
  return redirect(`${pageOf(message.id, edition)}?fait=${outcome}`, 303)
}

/** This address only receives; read, it leads to the page of its button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = await findNamed(params.edition)
  authorise(edition ? canOrganise(member, edition) : canOrganiseEverything(member))
  const { id } = (await findMessage(params.message, edition?.id)) ?? notFound()
  return redirect(pageOf(id, edition))
}

async function findNamed(slug: string | undefined) {
  return slug === undefined ? undefined : ((await findEditionForMembers(slug)) ?? notFound())
}

function pageOf(messageId: string, edition: { slug: string } | undefined): string {
  return edition ? `/organisation/editions/${edition.slug}/messages` : `/organisation/messages/${messageId}`
}
