import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What somebody who listens meets, in that order: a tag, then its words; an alternative text for a figure. */
export type Heard = { tag: string; said: string; parents: string[] }
type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] }

const LEAVES = ['H1', 'H2', 'H3', 'P', 'TH', 'TD', 'Caption', 'Figure']

/** A PDF read by another library: its pages, what it says of itself, what is heard, what it draws with. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), fontExtraProperties: true, verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  const heard: Heard[] = []
  const fonts = new Set<string>()
  let pictures = 0
  /** Width and height of each page, in points. */
  const sizes: [number, number][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    sizes.push([Math.round(page.view[2] ?? 0), Math.round(page.view[3] ?? 0)])
    const { fnArray, argsArray } = await page.getOperatorList()
    pictures += fnArray.filter(operator => PICTURES.includes(operator)).length
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont) continue
      const font = page.commonObjs.get(argsArray[index][0])
      fonts.add(`${font.name.replace(/^[A-Z]+\+/, '')}${font.missingFile ? ' (missing)' : ''}`)
    }
    heard.push(...listen((await page.getStructTree()) as Node, await wordsByMark(page)))
  }
  return {
    pages: pdf.numPages,
    sizes,
    info: info as Record<string, unknown>,
    metadata,
    heard,
    fonts: [...fonts].sort(),
    pictures,
  }
}

const PICTURES = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function wordsByMark(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = open.at(-1) ?? ''
      words.set(mark, `${words.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return words
}

function listen(node: Node | null, words: Map<string, string>, parents: string[] = []): Heard[] {
  if (!node?.children) return []
  const tag = node.role ?? ''
  if (!LEAVES.includes(tag)) return node.children.flatMap(child => listen(child, words, [...parents, tag]))
  const said = saidIn(node, words)
  return [{ tag, said: (node.alt ?? said).replace(/ +/g, ' ').trim(), parents }]
}

/** The words of a leaf, those of its links included. */
function saidIn(node: Node, words: Map<string, string>): string {
  return (node.children ?? []).map(child => (child.id ? (words.get(child.id) ?? '') : saidIn(child, words))).join('')
}
