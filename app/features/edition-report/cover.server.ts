import { readFileSync } from 'node:fs'
import { ordinal } from '~/lib/numbers'
import { text } from '~/lib/pdf/boxes.server'
import { A4, decorate, INKS, type Pdf, printable } from '~/lib/pdf/document.server'
import { motif } from '~/lib/pdf/picture.server'
import type { EditionReport, Said } from './report'

const MARGIN = 48
const WALL = 'public/brick-wall.svg'
const BRICK = { width: 20, height: 8.4, gap: 2.4 }
const PER_COURSE = Math.ceil(A4.width / (BRICK.width + BRICK.gap)) + 1
const COURSES_AT_MOST = 15

/** A poster: which edition, when, where, how many people; below, a wall with a brick for each of them. */
export function drawCover(pdf: Pdf, { edition, when, where, figure, shown }: EditionReport, { words, t }: Said): void {
  const { doc, root } = pdf
  const { language } = words
  doc.addPage()
  decorate(pdf, () => doc.rect(0, 0, A4.width, A4.height).fill(INKS.paper))
  motif(pdf, readFileSync(WALL, 'utf8'), { x: 0, y: 0, scale: 0.8, clip: { width: A4.width, height: 80 } })

  const width = A4.width - 2 * MARGIN
  const at = (y: number) => ({ x: MARGIN, y, width })
  const tag = `${ordinal(edition.number, language)} ${t('edition')} · ${edition.name}`
  drawTag(pdf, tag, 118)
  text(pdf, t('event'), { face: 'heading', size: 30, lineGap: -2 }).draw(at(160), root)
  text(pdf, t('kicker'), { face: 'heading', size: 56, ink: 'ink', lineGap: -8 }, 'H1').draw(at(198), root)
  text(pdf, when, { face: 'bold', size: 15 }).draw(at(276), root)
  text(pdf, where, { face: 'text', size: 15 }).draw(at(297), root)

  const size = sizeFor(pdf, figure.number, width)
  text(pdf, figure.number, { face: 'heading', size, ink: 'brick' }).draw(at(338), root)
  text(pdf, figure.text || figure.nature || '', { face: 'heading', size: 30 }).draw(at(338 + size * 1.02), root)
  const people = peopleOf(shown)
  if (people) drawWall(pdf, people, { words, t })
}

function drawTag(pdf: Pdf, label: string, y: number): void {
  const style = { face: 'heading', size: 14 } as const
  const width = pdf.doc.font(style.face).fontSize(style.size).widthOfString(printable(label, style.face))
  decorate(pdf, () => pdf.doc.roundedRect(MARGIN, y, width + 20, 27, 3).fill(INKS.sun))
  text(pdf, label, style).draw({ x: MARGIN + 10, y: y + 5, width: width + 4 }, pdf.root)
}

/** As large as the page allows. */
function sizeFor({ doc }: Pdf, number: string, width: number): number {
  const at100 = doc.font('heading').fontSize(100).widthOfString(printable(number, 'heading'))
  return Math.min(190, (width / at100) * 100)
}

/** How many people everybody may know of. */
function peopleOf(shown: EditionReport['shown']): number | undefined {
  if (shown.kind === 'counted') return shown.figures?.participants
  return shown.kind === 'declared'
    ? shown.figures.find(({ indicator }) => indicator === 'participants')?.value
    : undefined
}

/** Built from the ground up; the course on top is the one being laid. */
function drawWall(pdf: Pdf, people: number, { words, t }: Said): void {
  const perBrick = roundUp(Math.ceil(people / (PER_COURSE * COURSES_AT_MOST)))
  const bricks = Math.max(1, Math.round(people / perBrick))
  const courses = Math.ceil(bricks / PER_COURSE)
  const top = A4.height - courses * (BRICK.height + BRICK.gap)
  const wall = t('wall', { count: perBrick, formatted: words.number(perBrick) })
  text(pdf, wall, { face: 'text', size: 9, ink: 'stone' }).draw({ x: MARGIN, y: top - 20, width: 300 }, pdf.root)
  const options = { alt: t('wallAlt', { wall }), bbox: [0, top, A4.width, A4.height], placement: 'Block' }
  const draw = () => {
    pdf.doc.save().rect(0, 0, A4.width, A4.height).clip()
    for (let brick = 0; brick < bricks; brick++) {
      const course = Math.floor(brick / PER_COURSE)
      const shift = course % 2 ? -(BRICK.width + BRICK.gap) / 2 : 0
      const x = (brick % PER_COURSE) * (BRICK.width + BRICK.gap) + shift
      pdf.doc.rect(x, A4.height - (course + 1) * (BRICK.height + BRICK.gap), BRICK.width, BRICK.height)
    }
    pdf.doc.fill(INKS.brick).restore()
  }
  pdf.root.add(pdf.doc.struct('Figure', options as PDFKit.Mixins.StructureElementOptions, draw))
}

/** 1, 2, 5, 10, 20, 50… */
function roundUp(number: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, number)))
  return [1, 2, 5, 10].map(step => step * ten).find(step => step >= number) ?? number
}
