import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Link = { subtype: string; url?: string; unsafeUrl?: string; dest?: string }

/** The links of a PDF: addresses, and the pages (from 1) that those inside it and its bookmarks lead to; undefined: nowhere. */
export async function readLinks(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pageOf = async (name: unknown) => {
    const place = typeof name === 'string' ? await pdf.getDestination(name) : (name as unknown[] | null)
    return place ? (await pdf.getPageIndex(place[0] as never)) + 1 : undefined
  }
  const [addresses, inside]: [string[], { name: string; page: number | undefined }[]] = [[], []]
  for (let number = 1; number <= pdf.numPages; number++) {
    const links: Link[] = await (await pdf.getPage(number)).getAnnotations()
    for (const { subtype, url, unsafeUrl, dest } of links) {
      if (subtype !== 'Link') continue
      if (dest) inside.push({ name: dest, page: await pageOf(dest) })
      else addresses.push(unsafeUrl ?? url ?? '')
    }
  }
  type Item = { title: string; dest: unknown; items: Item[] }
  const flat = (items: Item[]): Item[] => items.flatMap(item => [item, ...flat(item.items)])
  const bookmarks: { title: string; page: number | undefined }[] = []
  for (const { title, dest } of flat(((await pdf.getOutline()) ?? []) as Item[]))
    bookmarks.push({ title, page: await pageOf(dest) })
  return { addresses, inside, bookmarks }
}
