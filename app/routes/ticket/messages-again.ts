import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { setMessagesStopped } from '~/features/registration/change-answers.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { notFound } from '~/lib/http.server'

/** Nothing to read here: the button that posts to it stands on the page of the messages. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { id } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  return redirect(`${ticketPath(id)}/messages`)
}

export async function action({ params }: ActionFunctionArgs) {
  const { id } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  await setMessagesStopped(id, null)
  return redirect(`${ticketPath(id)}/messages`, 303)
}
