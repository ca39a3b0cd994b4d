/** A PDF with names in it, kept in no cache: shown, or `attachment`: put among the files of whoever asked for it. */
export function privatePdf(pdf: Buffer, fileName: string, place: 'inline' | 'attachment' = 'inline'): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${place}; filename="${fileName}"`,
      'Content-Length': String(pdf.length),
      'Cache-Control': 'no-store',
    },
  })
}
