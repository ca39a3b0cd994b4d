import { readFileSync } from 'node:fs'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venueAddress } from '~/features/edition/words'
import { config } from '~/lib/config.server'
import { translatorFor } from '~/lib/i18n.server'
import { ordinal } from '~/lib/numbers'
import { text } from '~/lib/pdf/boxes.server'
import { decorate, INKS, openPdf, type Pdf, printable } from '~/lib/pdf/document.server'
import { motif } from '~/lib/pdf/picture.server'

const WALL = 'public/brick-wall.svg'
const WALL_HEIGHT = 100

/** What papers say of an edition, in French. */
export type SheetEdition = {
  event: string
  /** « 6e édition · La Reynerie » */
  tag: string
  name: string
  day: string
  hours: string | undefined
  venue: string | undefined
  address: string | undefined
  transport: string | undefined
  /** The edition's page, the way to register, and the survey. */
  pageAddress: string
  registerAddress: string
  surveyAddress: string
}

/** An edition as papers tell it. */
export function tellEdition(edition: EditionWithVenue): SheetEdition {
  const t = translatorFor('fr').getFixedT('fr', 'edition')
  const [day = '', hours] = editionDate(edition, t, 'fr').split(', ')
  const { venue, slug, name } = edition
  return {
    event: t('fair'),
    tag: `${ordinal(edition.number, 'fr')} ${t('edition')} · ${name}`,
    name,
    day,
    hours,
    venue: venue?.name,
    address: venue ? venueAddress(venue) : undefined,
    transport: venue?.transport ?? undefined,
    pageAddress: `${config.appUrl}/editions/${slug}`,
    registerAddress: `${config.appUrl}/editions/${slug}/inscription`,
    surveyAddress: `${config.appUrl}/editions/${slug}/avis`,
  }
}

/** An empty document in French. */
export function openSheet(title: string, edition: SheetEdition, now: Date): Pdf {
  return openPdf({
    title: `${title}, ${edition.name}`,
    subject: title,
    author: edition.event,
    language: 'fr-FR',
    madeAt: now,
  })
}

/** The wall of bricks across the top of the page; `scale` of its own 100 points. */
export function drawWall(pdf: Pdf, { y = 0, scale }: { y?: number; scale: number }): void {
  const clip = { width: pdf.doc.page.width, height: WALL_HEIGHT * scale }
  motif(pdf, readFileSync(WALL, 'utf8'), { x: 0, y, scale, clip })
}

/** Two courses of offset bricks, as on the pages of the report. */
export function drawCourses(pdf: Pdf, { x, y, width, brick }: { x: number; y: number; width: number; brick: number }) {
  const step = brick * 1.15
  decorate(pdf, () => {
    pdf.doc.save().rect(x, y, width, brick).clip()
    for (let left = x - brick * 0.25; left < x + width; left += step) pdf.doc.rect(left, y, brick, brick * 0.43)
    for (let left = x - brick * 0.83; left < x + width; left += step)
      pdf.doc.rect(left, y + brick * 0.53, brick, brick * 0.43)
    pdf.doc.fill(INKS.brick).restore()
  })
}

/** Words on a surface of sun, as large as asked where the page is wide enough for them. */
export function drawTag(pdf: Pdf, label: string, { x, y, size: asked }: { x: number; y: number; size: number }): void {
  const widthAt = (size: number) =>
    pdf.doc.font('heading').fontSize(size).widthOfString(printable(label, 'heading')) + 1.4 * size
  const size = asked * Math.min(1, (pdf.doc.page.width - 2 * x) / widthAt(asked))
  const width = widthAt(size)
  decorate(pdf, () => pdf.doc.roundedRect(x, y, width, size * 1.9, 3).fill(INKS.sun))
  const place = { x: x + size * 0.7, y: y + size * 0.36, width }
  text(pdf, label, { face: 'heading', size }).draw(place, pdf.root)
}

/** Lets the server answer others between two pages: a long paper takes a while to draw. */
export function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
