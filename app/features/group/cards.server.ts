import type { Language } from 'db/schema/words'
import { drawCourses } from '~/features/door-sheet/sheet.server'
import { findTicketSigner } from '~/features/ticket/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { type Box, stack, text } from '~/lib/pdf/boxes.server'
import { closePdf, type Pdf, printable } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { LABEL_SHEETS } from '~/lib/pdf/label-sheets'
import { type LabelBox, layLabels, mm } from '~/lib/pdf/labels.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { openPaper, type Said, tellGroup } from './paper.server'
import { expected, type GroupWithEdition, listPeople, type Person } from './queries.server'

const PAD = mm(6)
const SIDE = mm(46)
const GAP = mm(3)

/** A card for each of a group's people, eight to a page; undefined while there is nobody. */
export async function drawCards(group: GroupWithEdition, language: Language, now: Date): Promise<Buffer | undefined> {
  const people = expected(await listPeople(group.id))
  if (people.length === 0) return undefined
  const said = tellGroup(group, language)
  const addressOf = await findTicketSigner(group.edition)
  const pdf = openPaper(said.t('paper.cards'), said, now)
  layLabels(pdf, LABEL_SHEETS['cards-8'], people.length, (index, box, parent) => {
    const person = people[index]
    if (person) drawCard(pdf, said, { person, address: addressOf(person.ticketSerial), box, parent })
  })
  return closePdf(pdf)
}

type Card = { person: Person; address: string; box: LabelBox; parent: PDFKit.PDFStructureElement }

function drawCard(pdf: Pdf, said: Said, { person, address, box, parent }: Card): void {
  const inner = { x: box.x + PAD, width: box.width - 2 * PAD }
  drawCourses(pdf, { ...inner, y: box.y + PAD, brick: mm(4) })
  const top = box.y + PAD + mm(6)
  const bottom = box.y + box.height - PAD
  const width = inner.width - SIDE - GAP

  const code = groupShortCode(person.shortCode)
  const qr = qrCode(pdf, address, { side: SIDE, alt: said.t('paper.qrOf', { code }) })
  qr.draw({ x: inner.x + inner.width - SIDE, y: top, width: SIDE }, parent)
  const place = { x: inner.x + inner.width - SIDE, y: top + SIDE, width: SIDE }
  text(pdf, code, { face: 'heading', size: 17, align: 'center' }).draw(place, parent)

  const foot = about(pdf, said, width)
  const height = bottom - top - foot.height(width) - GAP
  names(pdf, said, person, { width, height }).draw({ x: inner.x, y: top, width }, parent)
  foot.draw({ x: inner.x, y: bottom - foot.height(width), width }, parent)
}

function names(pdf: Pdf, said: Said, { firstName, lastName }: Person, room: { width: number; height: number }): Box {
  // Another alphabet may leave nothing of a name.
  const written = (name: string | null) => (name && printable(name, 'heading').trim()) || undefined
  const first = written(firstName) ?? written(lastName) ?? said.title
  const last = written(firstName) ? written(lastName) : undefined
  const { width } = room
  const tag = fitted(pdf, said.tag, { face: 'text', size: 8, ink: 'stone' }, { width, height: mm(4.5) })
  const below = last ? [fitted(pdf, last, { face: 'bold', size: 12 }, { width, height: room.height * 0.28 })] : []
  const height = below.reduce((left, box) => left - box.height(width) - 2, room.height - tag.height(width) - 2)
  const style = { face: 'heading', size: 22, lineGap: -3 } as const
  return stack([tag, fitted(pdf, first, style, { width, height, least: 8 }), ...below], 2)
}

function about(pdf: Pdf, said: Said, width: number): Box {
  return stack(
    [
      text(pdf, said.when, { face: 'bold', size: 9, lineGap: -1.5 }),
      fitted(pdf, said.where, { face: 'text', size: 8.5, lineGap: -1.5 }, { width, height: mm(9) }),
      text(pdf, `${said.t('paper.show')} ${said.t('paper.freeCard')} ${said.t('paper.rights')}`, {
        face: 'text',
        size: 7.5,
        ink: 'stone',
        lineGap: -1.5,
      }),
    ],
    3,
  )
}
