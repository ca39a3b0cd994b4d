import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Canvas = { toBuffer(type: 'image/png'): Buffer }
type Factory = { create(width: number, height: number): { canvas: Canvas; context: CanvasRenderingContext2D } }

/** A page of a PDF as a printer at that many dots an inch lays it, as a PNG. */
export async function printPage(bytes: Uint8Array, dotsPerInch: number, number = 1): Promise<Buffer> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const { canvas, context } = (pdf.canvasFactory as Factory).create(viewport.width, viewport.height)
  await page.render({ canvas: null, canvasContext: context, viewport }).promise
  return canvas.toBuffer('image/png')
}
