import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

export function notFound(): never {
  throw new Response('Not found', { status: 404 })
}

export function forbidden(): never {
  throw new Response('Forbidden', { status: 403 })
}

/** Every organiser loader and action passes here: `authorise(canScanTickets(member, edition))`. */
export function authorise(isAllowed: boolean): void {
  if (!isAllowed) forbidden()
}

/** A posted form checked against its schema; `reply()` carries errors and typed values back to the page. */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseWithZod(await request.formData(), { schema })
}
