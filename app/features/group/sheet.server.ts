import type { Language } from 'db/schema/words'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { type Box, beside, stack, text } from '~/lib/pdf/boxes.server'
import { closePdf, type Pdf } from '~/lib/pdf/document.server'
import { drawLaid, layOut } from '~/lib/pdf/flow.server'
import { mm } from '~/lib/pdf/labels.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { table } from '~/lib/pdf/table.server'
import { FRAME, finishPages, openPaper, type Said, tellGroup } from './paper.server'
import { wholeName } from './people.server'
import { expected, type GroupWithEdition, listPeople, type Person } from './queries.server'

const SIDE = mm(62)

/** The sheet that an adviser holds: the group's own QR, then its people with a place to tick; undefined while there is nobody. */
export async function drawSheet(group: GroupWithEdition, language: Language, now: Date): Promise<Buffer | undefined> {
  const people = expected(await listPeople(group.id))
  if (people.length === 0) return undefined
  const said = tellGroup(group, language)
  const pdf = openPaper(said.t('paper.sheet'), said, now)
  const address = await findTicketAddress(group.edition, group.ticketSerial)
  const boxes = [head(pdf, said, group, address), list(pdf, said, people)]
  drawLaid(pdf, layOut(boxes, FRAME), FRAME)
  finishPages(pdf, said)
  return closePdf(pdf)
}

function head(pdf: Pdf, said: Said, group: GroupWithEdition, address: string): Box {
  const { t } = said
  const code = groupShortCode(group.shortCode)
  const small = { face: 'text', size: 11, lineGap: 0 } as const
  const words = [
    text(pdf, said.tag, { face: 'text', size: 10, ink: 'stone' }),
    text(pdf, said.title, { face: 'heading', size: 26, ink: 'brick', lineGap: -4 }, 'H1'),
    ...(group.structure && group.structure !== said.title ? [text(pdf, group.structure, small)] : []),
    text(pdf, said.when, { face: 'bold', size: 12 }),
    text(pdf, said.where, small),
    ...(group.adviserName ? [text(pdf, t('paper.adviser', { name: group.adviserName }), small)] : []),
    text(pdf, t('paper.showGroup'), small),
  ]
  const codes = stack([
    qrCode(pdf, address, { side: SIDE, alt: t('paper.qrOfGroup', { code }) }),
    text(pdf, code, { face: 'heading', size: 24, align: 'center' }),
  ])
  return beside(
    [
      [FRAME.width - SIDE, stack(words, 6)],
      [SIDE, codes],
    ],
    16,
  )
}

function list(pdf: Pdf, { t }: Said, people: Person[]): Box {
  return table(pdf, {
    caption: t('paper.count', { count: people.length }),
    columns: [t('paper.person'), t('paper.code'), t('paper.there')],
    rows: people.map(person => [
      wholeName(person) ?? t('people.nameless'),
      groupShortCode(person.shortCode),
      '[\u00a0\u00a0\u00a0\u00a0]',
    ]),
    texts: [1, 2],
    size: 11,
  })
}
