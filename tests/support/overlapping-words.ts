import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Words = { text: string; left: number; right: number; baseline: number; size: number }

/** Words of a PDF that are printed over others: two lines of the same column closer than their letters are tall. */
export async function overlappingWords(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const found: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const all = items.flatMap((item): Words[] => {
      if (!('str' in item) || !item.str.trim()) return []
      const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[]
      return [{ text: item.str, left, right: left + item.width, baseline, size }]
    })
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) if (isOver(one, other)) found.push(`${one.text} / ${other.text}`)
    }
  }
  return found
}

function isOver(one: Words, other: Words): boolean {
  const isBeside = one.right <= other.left + 1 || other.right <= one.left + 1
  const upper = one.baseline > other.baseline ? one : other
  const lower = upper === one ? other : one
  // A capital is 0.7 of its size; what hangs below a line may touch it.
  return !isBeside && upper.baseline - lower.baseline < 0.7 * lower.size
}
