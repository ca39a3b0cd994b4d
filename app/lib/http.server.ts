import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import type { z } from 'zod'

const MOST_FORM_BYTES = 100_000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PLAIN_NAME = /^[a-z]\w*$/i

/** Answers 404: the thing does not exist, or not for the person who asks. */
export function notFound(): never {
  throw new Response('Not found', { status: 404 })
}

/** Answers 403. */
export function forbidden(): never {
  throw new Response('Forbidden', { status: 403 })
}

/** Answers 301 from a former address; asked anew each time, since what moved may take that address back. */
export function movedTo(address: string): Response {
  return redirect(address, { status: 301, headers: { 'Cache-Control': 'no-cache' } })
}

/** Every organiser loader and action passes here: `authorise(canScanTickets(member, edition))`. */
export function authorise(isAllowed: boolean): void {
  if (!isAllowed) forbidden()
}

/** True for what may be a row's id: a database never sees the rest. */
export function isUuid(text: string | undefined): text is string {
  return text !== undefined && UUID.test(text)
}

/** A posted form checked against its schema; `reply()` carries errors and typed values back to the page. Files need more bytes. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  mostBytes = MOST_FORM_BYTES,
) {
  const form = await readForm(request, mostBytes)
  // The parser makes lists and objects of names such as `a[99999999]`, and obeys `__intent__`: no page of ours sends any.
  // In what it makes, a field named `toString` would join the function that every object inherits.
  for (const name of new Set(form.keys())) if (!isPlainName(name)) form.delete(name)
  return parseWithZod(form, { schema })
}

/**
 * What a program posted as JSON, checked against its schema. Throws the answer when it is anything else, with a sentence for
 * whoever writes such a program: 405, 413, 400 or 422.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  mostBytes = MOST_FORM_BYTES,
): Promise<z.output<Schema>> {
  if (request.method !== 'POST') throw answerJson({ message: 'Use POST.' }, 405)
  const bytes = await readBody(request, mostBytes)
  if (!bytes) throw answerJson({ message: `At most ${mostBytes} bytes.` }, 413)
  const body = parseJson(bytes.toString('utf8'))
  if (body === undefined) throw answerJson({ message: 'The body is not JSON.' }, 400)
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const at = parsed.error.issues[0]?.path.join('.')
  throw answerJson({ message: at ? `"${at}" is not as it should be.` : 'The body is not as it should be.' }, 422)
}

/** JSON for a program, kept by nobody on its way. */
export function answerJson(value: object, status = 200): Response {
  return Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** The body of a request or an answer; undefined as soon as it is too long. */
export async function readBody(
  message: Pick<Request, 'body'>,
  mostBytes: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = message.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > mostBytes) return undefined
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name) && !Object.hasOwn(Object.prototype, name)
}

async function readForm(request: Request, mostBytes: number): Promise<FormData> {
  const body = await readBody(request, mostBytes)
  if (!body) throw new Response('Too large', { status: 413 })
  const type = request.headers.get('Content-Type') ?? ''
  return new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new Response('Bad request', { status: 400 })
  })
}
