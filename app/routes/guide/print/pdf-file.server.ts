import { createHash } from 'node:crypto'

type Paper = { name: string /** All that is printed. */; of: object; draw: () => Promise<Buffer> }

/** The last drawing of each paper: many ask for the same one on the day of a fair. */
const drawn = new Map<string, { tag: string; pdf: Promise<Buffer> }>()

/** A paper as a PDF, drawn only for those who do not hold it already, and once for all of them. */
export async function pdfFile(request: Request, { name, of, draw }: Paper): Promise<Response> {
  const tag = `"${createHash('sha256').update(JSON.stringify(of)).digest('base64url')}"`
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
