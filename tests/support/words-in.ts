import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { unzip } from '~/lib/zip.server'

const MOST = 50_000_000

/** Every word that a body holds, whatever it is packed in: a ZIP is opened, a PDF is read and its streams inflated. */
export async function wordsIn(body: Uint8Array): Promise<string> {
  const bytes = Buffer.from(body)
  if (bytes.subarray(0, 2).toString() === 'PK') return wordsInZip(bytes)
  if (bytes.subarray(0, 5).toString() === '%PDF-') return wordsInPdf(bytes)
  return bytes.toString('utf8')
}

async function wordsInZip(bytes: Buffer): Promise<string> {
  const files = unzip(bytes, MOST)
  if (!files || files.length === 0) throw new Error('The ZIP holds nothing')
  const texts = await Promise.all(files.map(async ({ name, content }) => `${name}\n${await wordsIn(content)}`))
  return texts.join('\n')
}

/** What is read on the pages, what describes the document, and whatever else its streams hold. */
async function wordsInPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  const found = [JSON.stringify(info), metadata?.getRaw() ?? '', ...inflatedStreams(bytes), bytes.toString('latin1')]
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    found.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
    found.push(JSON.stringify(await page.getStructTree()), JSON.stringify(await page.getAnnotations()))
  }
  await pdf.destroy()
  return found.join('\n')
}

function inflatedStreams(bytes: Buffer): string[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const start = index + mark.length
    const end = text.indexOf('endstream', start)
    try {
      const content = inflateSync(bytes.subarray(start, end))
      // Words outside the pages, such as titles, may be written in two bytes a sign.
      return [content.toString('latin1'), content.toString('latin1').replaceAll('\0', '')]
    } catch {
      return []
    }
  })
}
