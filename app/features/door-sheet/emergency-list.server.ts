import { clockTime, longDay } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'
import { type Place, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS, type Pdf, printable } from '~/lib/pdf/document.server'
import { type ListLine, type ListPerson, linesByLetter } from './list-lines'
import { breathe, drawCourses, openSheet, type SheetEdition } from './sheet.server'

const FRAME = { x: 36, width: A4.width - 72, top: 40, bottom: A4.height - 46 }
const COLUMNS = 3
const GAP = 16
const COLUMN = (FRAME.width - GAP * (COLUMNS - 1)) / COLUMNS
const ROW = 15.2
const BOX = 8.5
const SIZE = 9.5
const SMALL = 7.2
const CODE_WIDTH = 42
/** A name in an alphabet that the font does not have: its short code says who it is. */
const UNWRITABLE = '(autre alphabet)'
const HEAD =
  'Si plus rien ne marche, cochez chaque personne à son arrivée. Sans billet, cochez une case de la dernière page. ' +
  'Au retour du réseau, tapez les codes courts dans la porte. Cette liste porte des noms : ne la laissez pas sur une table, ' +
  'détruisez-la après la saisie.'

type Emergency = { edition: SheetEdition; people: ListPerson[]; now: Date }

/** Everybody who has a ticket, by letter, three columns to a page; then boxes for those who come without one. */
export async function drawEmergencyList({ edition, people, now }: Emergency): Promise<Buffer> {
  const pdf = openSheet('Liste de secours', edition, now)
  pdf.doc.addPage()
  const count = `${formatNumber(people.length, 'fr')}\u00a0${people.length < 2 ? 'personne' : 'personnes'}`
  let top = drawHead(pdf, 'Liste de secours', `${edition.tag}, ${edition.day}. ${count}.`, HEAD)
  let [column, y] = [0, top]
  const lines = linesByLetter(people)
  for (const [index, line] of lines.entries()) {
    // A letter never stands alone at the foot of a column.
    const needed = 'letter' in line && index < lines.length - 1 ? 2 * ROW : ROW
    if (y + needed > FRAME.bottom) {
      column += 1
      if (column === COLUMNS) {
        await breathe()
        pdf.doc.addPage()
        top = FRAME.top
        column = 0
      }
      y = top
    }
    drawLine(pdf, line, { x: FRAME.x + column * (COLUMN + GAP), y })
    y += ROW
  }
  drawTally(pdf)
  drawFeet(pdf, edition, now)
  return closePdf(pdf)
}

function drawHead(pdf: Pdf, title: string, about: string, how: string): number {
  drawCourses(pdf, { x: 0, y: 0, width: A4.width, brick: 20 })
  let y = FRAME.top
  for (const box of [
    text(pdf, title, { face: 'heading', size: 24, ink: 'brick' }, 'H1'),
    text(pdf, about, { face: 'bold', size: 10.5 }),
    text(pdf, how, { face: 'text', size: 9.5, lineGap: -1 }),
  ]) {
    box.draw({ x: FRAME.x, y, width: FRAME.width }, pdf.root)
    y += box.height(FRAME.width) + 2
  }
  return y + 8
}

function drawLine(pdf: Pdf, line: ListLine, { x, y }: { x: number; y: number }): void {
  if ('letter' in line) {
    text(pdf, line.letter, { face: 'heading', size: 11, ink: 'brick' }, 'H2').draw(
      { x, y: y + 1, width: COLUMN },
      pdf.root,
    )
    return
  }
  const { doc } = pdf
  decorate(pdf, () => {
    doc
      .rect(x + 0.5, y + 2, BOX, BOX)
      .lineWidth(0.8)
      .stroke(INKS.ink)
    doc
      .moveTo(x, y + ROW - 1.5)
      .lineTo(x + COLUMN, y + ROW - 1.5)
      .lineWidth(0.25)
      .stroke(INKS.line)
  })
  const left = x + BOX + 6
  const width = COLUMN - BOX - 6 - CODE_WIDTH
  const write = () => {
    doc.fillColor(INKS.ink)
    writeName(pdf, line.name, { x: left, y, width })
    doc
      .font('bold')
      .fontSize(SIZE)
      .text(line.code, x + COLUMN - CODE_WIDTH, y, { width: CODE_WIDTH, align: 'right', lineBreak: false })
  }
  pdf.root.add(doc.struct('P', {}, write))
}

/** A long name is made smaller, then stands on two lines of the same row, and only then is it cut. */
function writeName({ doc }: Pdf, name: string, { x, y, width: room }: Place): void {
  const words = printable(name, 'text').trim() || (name && UNWRITABLE)
  const width = room - 3
  const size = Math.min(SIZE, (SIZE * width) / doc.font('text').fontSize(SIZE).widthOfString(words))
  if (size >= SMALL) {
    doc.fontSize(size).text(words, x, y + (SIZE - size) * 0.7, { lineBreak: false })
    return
  }
  doc.fontSize(SMALL).text(words, x, y - 2, { width, height: 2.9 * SMALL, lineGap: -0.4 * SMALL, ellipsis: true })
}

/** Numbered boxes: the last one ticked says how many came. */
function drawTally(pdf: Pdf): void {
  pdf.doc.addPage()
  const how =
    'Une case par personne, sans rien écrire d’elle. Le dernier numéro coché dit combien de personnes sont venues.'
  const top = drawHead(pdf, 'Arrivées sans billet', 'Pour compter les personnes venues sans inscription.', how)
  const [across, side] = [15, FRAME.width / 15]
  const down = Math.floor((FRAME.bottom - top) / side)
  decorate(pdf, () => {
    pdf.doc.font('text').fontSize(8).fillColor(INKS.stone)
    for (let index = 0; index < across * down; index++) {
      const x = FRAME.x + (index % across) * side
      const y = top + Math.floor(index / across) * side
      pdf.doc.rect(x, y, side, side).lineWidth(0.6).stroke(INKS.line)
      pdf.doc.text(String(index + 1), x, y + side - 14, { width: side - 3, align: 'right', lineBreak: false })
    }
  })
}

function drawFeet(pdf: Pdf, edition: SheetEdition, now: Date): void {
  const { doc } = pdf
  const pages = doc.bufferedPageRange().count
  const printed = `Imprimée le ${longDay(now, 'fr')} à ${clockTime(now, 'fr')}`
  for (let page = 0; page < pages; page++) {
    doc.switchToPage(page)
    decorate(
      pdf,
      () => {
        doc.font('text').fontSize(8).fillColor(INKS.stone)
        const y = A4.height - 32
        const about = printable(`Liste de secours · ${printed} · ${edition.tag}`, 'text')
        doc.text(about, FRAME.x, y, { width: FRAME.width - 70, height: 11, ellipsis: true })
        doc.text(`Page ${page + 1} sur ${pages}`, FRAME.x, y, { width: FRAME.width, align: 'right', lineBreak: false })
      },
      'Pagination',
    )
  }
}
