import type { ActionFunctionArgs } from '@remix-run/node'
import { noteMailEvent } from '~/features/message/events.server'
import { notFound, readBody } from '~/lib/http.server'
import { readMailEvent } from '~/lib/mail.server'

const MOST_BYTES = 100_000

/** Where Resend tells what became of e-mails, signed. */
export async function action({ request }: ActionFunctionArgs) {
  const body = await readBody(request, MOST_BYTES)
  if (!body) return new Response('Too large', { status: 413 })
  const event = readMailEvent(body.toString('utf8'), request.headers)
  if (!event) return new Response('Bad signature', { status: 401 })
  if (event !== 'other') await noteMailEvent(event)
  return new Response(null, { status: 204 })
}

export function loader() {
  return notFound()
}
