import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { restore } from '~/features/registration/cancel.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { notFound } from '~/lib/http.server'

/** Nothing to read here: the button that posts to it stands on the cancellation's page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { id } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  return redirect(ticketPath(id))
}

export async function action({ params }: ActionFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const { outcome } = await restore(registration, new Date())
  const headers = { 'Set-Cookie': await leaveNotice(outcome) }
  return redirect(ticketPath(registration.id), { status: 303, headers })
}
