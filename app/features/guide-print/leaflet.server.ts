import { drawWall } from '~/features/door-sheet/sheet.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { capitalise, editionDate, venueName } from '~/features/edition/words'
import type { PublishedPage } from '~/features/guide/queries.server'
import { FAMILIES, type Family, LEVELS, type Level } from '~/features/guide/words'
import { config } from '~/lib/config.server'
import { translatorFor } from '~/lib/i18n.server'
import { type Box, framed, stack, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { listBoxes } from '~/lib/pdf/markdown.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { type Run, richText } from '~/lib/pdf/rich.server'
import { EVENT, GUIDE, onlineAddress, openPaper, shownAddress } from './paper.server'

/** What a leaflet tells: a family, its jobs, the trainings that lead to them, the next edition if there is one. */
export type Leaflet = {
  family: Family
  jobs: PublishedPage<'job'>[]
  trainings: PublishedPage<'training'>[]
  next: EditionWithVenue | undefined
}

/** A5 upright: half of a sheet of A4 lying. */
const PANEL = { width: A4.height / 2, height: A4.width }
const MARGIN = 32
const WIDTH = PANEL.width - 2 * MARGIN
const [LARGEST, SMALLEST, STEP] = [15.5, 8.5, 0.5]
/** Between two blocks, in parts of their size. */
const AIR = 0.7
const [LEFT, RIGHT] = [0, PANEL.width]
const [OUTSIDE, INSIDE] = [0, 1]

/** One sheet of A4, printed on both sides along its short edge and folded in two: a cover, two pages, a back. */
export function drawLeaflet(leaflet: Leaflet, now: Date): Promise<Buffer> {
  const pdf = openPaper(`Dépliant\u00a0: ${FAMILIES[leaflet.family]}`, now)
  for (let side = 0; side < 2; side++) pdf.doc.addPage({ size: 'A4', layout: 'landscape', margin: 0 })
  // In the order of reading, which is not that of the sheet.
  pdf.doc.switchToPage(OUTSIDE)
  drawFront(pdf, leaflet)
  pdf.doc.switchToPage(INSIDE)
  drawPanel(pdf, LEFT, 'Les métiers', size => jobBoxes(pdf, leaflet, size))
  const end = drawPanel(pdf, RIGHT, 'Comment y entrer', size => wayBoxes(pdf, leaflet, size))
  drawToFill(pdf, 'Mes questions', ['', '', ''], { from: end, to: PANEL.height - MARGIN })
  pdf.doc.switchToPage(OUTSIDE)
  drawPanel(pdf, LEFT, 'Et maintenant\u00a0?', size => nextBoxes(pdf, leaflet, size))
  drawFold(pdf)
  return closePdf(pdf)
}

function drawFront(pdf: Pdf, { family, jobs }: Leaflet): void {
  const { doc, root } = pdf
  decorate(pdf, () => doc.rect(RIGHT, 0, PANEL.width, PANEL.height).fill(INKS.paper))
  doc.save().rect(RIGHT, 0, PANEL.width, PANEL.height).clip()
  drawWall(pdf, { scale: 0.9 })
  doc.restore()
  const at = (y: number) => ({ x: RIGHT + MARGIN, y, width: WIDTH })
  const tag = framed(pdf, text(pdf, GUIDE, { face: 'heading', size: 14 }), { ink: 'sun', padding: 6 })
  tag.draw({ ...at(112), width: 176 }, root)
  const style = { face: 'heading', size: 40, ink: 'brick', lineGap: -6 } as const
  const title = fitted(pdf, FAMILIES[family], style, { width: WIDTH, height: 132, least: 20 }, 'H1')
  title.draw(at(152), root)
  const about = `${jobs.length}\u00a0${jobs.length === 1 ? 'métier' : 'métiers'}, et comment y entrer.`
  const told = text(pdf, about, { face: 'bold', size: 16 })
  const below = 152 + title.height(WIDTH) + 10
  told.draw(at(below), root)
  const address = familyAddress(family)
  const side = 112
  const top = PANEL.height - MARGIN - side
  drawToFill(pdf, 'Mon rendez-vous', ['Lieu', 'Jour', 'Nom'], { from: below + told.height(WIDTH), to: top })
  qrCode(pdf, address, { side, alt: 'QR des fiches de cette famille' }).draw({ ...at(top), width: side }, root)
  const beside = { x: RIGHT + MARGIN + side + 14, width: WIDTH - side - 14 }
  const words = stack(
    [
      text(pdf, 'Les fiches en ligne', { face: 'heading', size: 15 }),
      richText(pdf, [{ text: shownAddress(address), face: 'text', to: address }], { size: 10.5 }),
      text(pdf, EVENT, { face: 'text', size: 10, ink: 'stone' }),
    ],
    3,
  )
  words.draw({ ...beside, y: top + (side - words.height(beside.width)) / 2 }, root)
}

/** Lines for a pen under a title, at the foot of an empty place of the cover or of the page behind it; too small a place stays empty. */
function drawToFill(pdf: Pdf, title: string, labels: string[], { from, to }: { from: number; to: number }): void {
  const [head, row, air] = [24, 30, 22]
  const top = to - air - head - row * labels.length
  if (top < from + air) return
  const [left, right] = [RIGHT + MARGIN, RIGHT + MARGIN + WIDTH]
  text(pdf, title, { face: 'heading', size: 15 }, 'H2').draw({ x: left, y: top, width: WIDTH }, pdf.root)
  for (const [index, label] of labels.entries()) {
    const foot = top + head + row * (index + 1) - 8
    if (label)
      text(pdf, label, { face: 'text', size: 11, ink: 'stone' }).draw({ x: left, y: foot - 11, width: 40 }, pdf.root)
    decorate(pdf, () => {
      const { doc } = pdf
      doc
        .moveTo(label ? left + 40 : left, foot)
        .lineTo(right, foot)
        .lineWidth(0.8)
        .dash(1, { space: 3 })
      doc.stroke(INKS.stone).undash()
    })
  }
}

/** A title, then boxes as large as one page holds; gives back where they end. */
function drawPanel(pdf: Pdf, left: number, title: string, boxesAt: (size: number) => Box[]): number {
  const place = { x: left + MARGIN, width: WIDTH }
  const head = text(pdf, title, { face: 'heading', size: 25, ink: 'brick' }, 'H2')
  head.draw({ ...place, y: MARGIN }, pdf.root)
  const top = MARGIN + head.height(WIDTH) + 8
  const room = PANEL.height - MARGIN - top
  let size: number = LARGEST
  const stackAt = (points: number) => stack(boxesAt(points), points * AIR)
  while (size > SMALLEST && stackAt(size).height(WIDTH) > room) size -= STEP
  let y = top
  for (const box of boxesAt(size)) {
    box.draw({ ...place, y }, pdf.root)
    y += box.height(WIDTH) + size * AIR
  }
  return y
}

function jobBoxes(pdf: Pdf, { jobs }: Leaflet, size: number): Box[] {
  return jobs.map(job =>
    stack([
      richText(pdf, [{ text: job.title, face: 'bold', to: onlineAddress(job), ink: 'ink', isPlain: true }], {
        size,
        tag: 'H3',
      }),
      richText(pdf, [{ text: job.content.summary, face: 'text' }], { size }),
    ]),
  )
}

/** From no diploma up: the jobs one may begin with that, then the trainings that take one so; last, those that have to be asked. */
function wayBoxes(pdf: Pdf, { jobs, trainings }: Leaflet, size: number): Box[] {
  return [...(Object.keys(LEVELS) as Level[]), null].flatMap(level => {
    const [begun, taught] = [jobs, trainings].map(pages => pages.filter(({ content }) => content.level === level))
    const items = [...(begun ?? []), ...(taught ?? [])].map(page => {
      const kind: Run[] = page.kind === 'training' ? [{ text: 'Formation\u00a0: ', face: 'text', ink: 'stone' }] : []
      return richText(
        pdf,
        [...kind, { text: page.title, face: 'text', to: onlineAddress(page), ink: 'ink', isPlain: true }],
        { size },
      )
    })
    if (items.length === 0) return []
    const name = level ? LEVELS[level] : 'Niveau à demander'
    const title = richText(pdf, [{ text: name, face: 'heading' }], { size: size * 1.15, tag: 'H3' })
    return [stack([title, ...listBoxes(pdf, items, { size })], size * 0.2)]
  })
}

function nextBoxes(pdf: Pdf, { next }: Leaflet, size: number): Box[] {
  const line = (runs: Run[]) => richText(pdf, runs, { size })
  const address = (path: string): Run => ({
    text: shownAddress(config.appUrl + path),
    face: 'text',
    to: config.appUrl + path,
  })
  const place = (title: string, words: string, path: string) =>
    stack([
      richText(pdf, [{ text: title, face: 'heading' }], { size: size * 1.15, tag: 'H3' }),
      line([{ text: words, face: 'text' }]),
      line([address(path)]),
    ])
  return [
    ...(next ? [place(`Venez essayer\u00a0: ${next.name}`, editionWords(next), `/editions/${next.slug}`)] : []),
    place(
      'Quel métier pour moi\u00a0?',
      'Quatre questions, et des fiches à lire. Rien n’est gardé.',
      '/guide/orientation',
    ),
    place('Parler à quelqu’un', 'Des conseillères et conseillers vous reçoivent, gratuitement.', '/guide/structures'),
    place('Trouver une formation', 'Par niveau, par durée, par prix.', '/guide/formations'),
    place('Vrai ou faux\u00a0?', 'Faut-il aimer les maths\u00a0? Faut-il un diplôme\u00a0?', '/guide/vrai-ou-faux'),
  ]
}

function editionWords(edition: EditionWithVenue): string {
  const t = translatorFor('fr').getFixedT('fr', 'edition')
  return `${capitalise(editionDate(edition, t, 'fr'))}. ${capitalise(venueName(edition.venue, t))}. Gratuit, sans CV.`
}

/** Where the family stands among the sheets online. */
function familyAddress(family: Family): string {
  return `${config.appUrl}/guide/metiers#${family}`
}

/** Where to fold, at both ends, outside what is read. */
function drawFold(pdf: Pdf): void {
  for (const side of [OUTSIDE, INSIDE]) {
    pdf.doc.switchToPage(side)
    decorate(pdf, () => {
      for (const [from, to] of [
        [0, 14],
        [PANEL.height - 14, PANEL.height],
      ] as const) {
        pdf.doc.moveTo(RIGHT, from).lineTo(RIGHT, to).lineWidth(0.6).dash(3, { space: 2 }).stroke(INKS.stone)
      }
      pdf.doc.undash()
    })
  }
}
