import { drawCourses } from '~/features/door-sheet/sheet.server'
import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'
import { config } from '~/lib/config.server'
import { linkAddress } from '~/lib/markdown/parse'
import type { Box } from '~/lib/pdf/boxes.server'
import { A4, decorate, INKS, openPdf, type Pdf, printable } from '~/lib/pdf/document.server'
import { type Leading, listBoxes } from '~/lib/pdf/markdown.server'
import { richText } from '~/lib/pdf/rich.server'

export const EVENT = 'Le Numérique Prend Ses Quartiers'
export const GUIDE = 'Le guide du numérique'
export const FRAME = { x: 46, width: A4.width - 92, top: 44, bottom: 50 }

type LinkedPage = Pick<PublishedPage, 'kind' | 'slug' | 'title'>

/** An empty document of the guide, in French. */
export function openPaper(title: string, now: Date): Pdf {
  return openPdf({ title: `${title} – ${EVENT}`, subject: GUIDE, author: EVENT, language: 'fr-FR', madeAt: now })
}

/** `lnpsq.fr/guide`, as it is read on paper. */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}

/** The whole address of a page of the guide. */
export function onlineAddress(page: Pick<PublishedPage, 'kind' | 'slug'>): string {
  return config.appUrl + pageAddress(page)
}

/** Links of a text, on paper: towards a page of the same document where it is one of `inside`, else online. */
export function leadingTo(inside: ReadonlySet<string> = new Set()): Leading {
  return url => {
    const address = linkAddress(url)
    if (!address) return undefined
    if (inside.has(address)) return { to: `#${address}` }
    if (!address.startsWith('/')) return { to: address, shown: shownAddress(address.replace(/^(mailto|tel):/i, '')) }
    const whole = config.appUrl + address
    return { to: whole, shown: shownAddress(whole) }
  }
}

/** Titles of pages as a list of links: towards them in the same document when it holds them, else online. */
export function pageLinks(pdf: Pdf, pages: LinkedPage[], { size, leading }: { size: number; leading: Leading }): Box[] {
  const items = pages.map(page => {
    const to = leading(pageAddress(page))?.to
    return richText(pdf, [{ text: page.title, face: 'text', to }], { size })
  })
  return listBoxes(pdf, items, { size })
}

/** A course of bricks above, the name of the guide and the page below, on every page from `first` on. */
export function finishPages(pdf: Pdf, { first, isNumbered }: { first: number; isNumbered: boolean }): void {
  const { doc } = pdf
  const { count } = doc.bufferedPageRange()
  for (let page = first; page < count; page++) {
    doc.switchToPage(page)
    drawCourses(pdf, { x: 0, y: 0, width: A4.width, brick: 20 })
    decorate(
      pdf,
      () => {
        const y = A4.height - 34
        doc.font('text').fontSize(8).fillColor(INKS.stone)
        doc.text(printable(`${EVENT} · ${GUIDE}`, 'text'), FRAME.x, y, { lineBreak: false })
        if (isNumbered) doc.text(`${page + 1}`, FRAME.x, y, { width: FRAME.width, align: 'right' })
      },
      'Pagination',
    )
  }
}
