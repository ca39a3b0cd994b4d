import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** Answers 404: the thing does not exist, or not for the person who asks. */
export function notFound(): never {
  throw new Response('Not found', { status: 404 })
}

/** Answers 403. */
export function forbidden(): never {
  throw new Response('Forbidden', { status: 403 })
}

/** Every organiser loader and action passes here: `authorise(canScanTickets(member, edition))`. */
export function authorise(isAllowed: boolean): void {
  if (!isAllowed) forbidden()
}

/** A posted form checked against its schema; `reply()` carries errors and typed values back to the page. */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const form = await request.formData().catch(() => {
    throw new Response('Bad request', { status: 400 })
  })
  // The parser's own commands, for lists that grow: no page of ours sends them, and a forged one would break it.
  form.delete('__intent__')
  return parseWithZod(form, { schema })
}
