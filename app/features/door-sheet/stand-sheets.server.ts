import { giftInSentence } from '~/features/passport/words'
import { stack, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { mm } from '~/lib/pdf/labels.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { breathe, drawTag, drawWall, openSheet, type SheetEdition } from './sheet.server'

export type StandSheet = { title: string; hosts: string[]; room: string | null; address: string }
type Stands = {
  edition: SheetEdition
  stands: StandSheet[]
  passport: { stampsNeeded: number; gift: string } | undefined
  now: Date
}

const MARGIN = 48
const WIDTH = A4.width - 2 * MARGIN
const QR = mm(105)

/** One page for each stand: its QR to stamp a passport with, large enough to be read a step away. */
export async function drawStandSheets({ edition, stands, passport, now }: Stands): Promise<Buffer> {
  const pdf = openSheet('QR des stands', edition, now)
  for (const stand of stands) {
    drawStand(pdf, stand, { edition, passport })
    await breathe()
  }
  return closePdf(pdf)
}

function drawStand(pdf: Pdf, stand: StandSheet, { edition, passport }: Pick<Stands, 'edition' | 'passport'>): void {
  const { doc, root } = pdf
  doc.addPage()
  drawWall(pdf, { scale: 0.8 })
  drawTag(pdf, `Stand · ${edition.name}`, { x: MARGIN, y: 104, size: 14 })
  const at = (y: number) => ({ x: MARGIN, y, width: WIDTH })
  const room = { width: WIDTH, height: 120, least: 18 }
  const title = fitted(pdf, stand.title, { face: 'heading', size: 48, lineGap: -5 }, room, 'H1')
  title.draw(at(142), root)
  const who = [stand.hosts.join(', '), stand.room].filter(Boolean).join(' · ')
  if (who) {
    const below = 142 + title.height(WIDTH) + 4
    fitted(pdf, who, { face: 'text', size: 16 }, { width: WIDTH, height: 40 }).draw(at(below), root)
  }
  const x = (A4.width - QR) / 2
  decorate(pdf, () =>
    doc
      .roundedRect(x - 8, 318, QR + 16, QR + 16, 4)
      .lineWidth(2)
      .stroke(INKS.ink),
  )
  qrCode(pdf, stand.address, { side: QR, alt: `QR du stand ${stand.title}` }).draw({ x, y: 326, width: QR }, root)
  wording(pdf, passport).draw(at(326 + QR + 26), root)
}

/** Without a passport, the QR counts visits alone. */
function wording(pdf: Pdf, passport: Stands['passport']) {
  const centre = { align: 'center' } as const
  const aim = 'Visez ce QR avec l’appareil photo de votre téléphone. Rien à installer.'
  const gift = passport && `${stampsWords(passport.stampsNeeded)} = ${giftInSentence(passport.gift)}`
  return stack(
    [
      text(
        pdf,
        passport ? 'Tamponnez votre passeport' : 'Votre passage compte',
        { face: 'heading', size: 30, ink: 'brick', ...centre },
        'H2',
      ),
      text(pdf, aim, { face: 'bold', size: 15, ...centre }),
      fitted(
        pdf,
        gift ?? 'Votre visite est comptée, sans votre nom.',
        { face: 'text', size: 18, ...centre },
        { width: WIDTH, height: 50 },
      ),
      text(
        pdf,
        `Scan with your phone’s camera to ${passport ? 'stamp your passport' : 'count your visit, without your name'}.`,
        { face: 'text', size: 12, ink: 'stone', ...centre },
      ),
    ],
    6,
  )
}

function stampsWords(number: number): string {
  return number === 1 ? '1\u00a0stand' : `${number}\u00a0stands`
}
