import { createHash } from 'node:crypto'

type Paper = { name: string /** All that is printed. */; of: object; draw: () => Promise<Buffer> }

/** A paper as a PDF, drawn only for those who do not hold it already. */
export async function pdfFile(request: Request, { name, of, draw }: Paper): Promise<Response> {
  const tag = `"${createHash('sha256').update(JSON.stringify(of)).digest('base64url')}"`
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  const pdf = await draw()
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Content-Length': String(pdf.length),
    },
  })
}
