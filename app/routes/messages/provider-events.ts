import type { ActionFunctionArgs } from '@remix-run/node'
import { noteMailEvent } from '~/features/message/events.server'
import { notFound } from '~/lib/http.server'
import { readMailEvent } from '~/lib/mail.server'

/** Where Resend tells what became of e-mails, signed. */
export async function action({ request }: ActionFunctionArgs) {
  const event = readMailEvent(await request.text(), request.headers)
  if (!event) return new Response('Bad signature', { status: 401 })
  if (event !== 'other') await noteMailEvent(event)
  return new Response(null, { status: 204 })
}

export function loader() {
  return notFound()
}
