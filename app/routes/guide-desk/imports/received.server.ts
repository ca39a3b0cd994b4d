import { data, redirect } from '@remix-run/node'
import { parseForm } from '~/lib/http.server'
import { FileSchema, MOST_SENT_BYTES } from './schema.server'

type Received = { outcome: 'received' } | { outcome: 'unreadable'; reason: string }

/** Takes the file that a form sends: read, it waits at that address; refused, a sentence stands beside the field. */
export async function received(request: Request, address: string, receive: (bytes: Buffer) => Promise<Received>) {
  const form = await parseForm(request, FileSchema, MOST_SENT_BYTES)
  if (form.status !== 'success') return refuse(form.error ?? {})
  const outcome = await receive(Buffer.from(await form.value.file.arrayBuffer()))
  return outcome.outcome === 'unreadable' ? refuse({ file: [outcome.reason] }) : redirect(address, 303)
}

/** The file itself is not sent back: no browser would take it again. */
function refuse(error: Record<string, string[] | null>) {
  return data({ reply: { error } }, 422)
}
