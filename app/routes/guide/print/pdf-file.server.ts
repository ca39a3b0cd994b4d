import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { parisDay } from '~/lib/dates'

/** `of`: all that is printed, but for the day. */
type Paper = { name: string; of: object; now: Date; draw: () => Promise<Buffer> }
type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** The last drawing of each paper: many ask for the same one on the day of a fair. */
const drawn = new Map<string, { tag: string; pdf: Promise<Buffer> }>()

/** A paper as a PDF, drawn only for those who do not hold the one of the day already, and once a day for all of them. */
export async function pdfFile({ request, context }: Asked, { name, of, now, draw }: Paper): Promise<Response> {
  const printed = JSON.stringify([of, parisDay(now), context.version])
  const tag = `"${createHash('sha256').update(printed).digest('base64url')}"`
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  const pdf = await drawnOnce({ name, tag, draw })
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Content-Length': String(pdf.length),
    },
  })
}

function drawnOnce({ name, tag, draw }: Pick<Paper, 'name' | 'draw'> & { tag: string }): Promise<Buffer> {
  const last = drawn.get(name)
  if (last?.tag === tag) return last.pdf
  const pdf = draw()
  drawn.set(name, { tag, pdf })
  // A drawing that failed is not kept.
  pdf.catch(() => drawn.delete(name))
  return pdf
}
