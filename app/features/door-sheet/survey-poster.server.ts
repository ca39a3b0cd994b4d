import { stack, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { qrCode } from '~/lib/pdf/qr.server'
import type { PaperFormat } from './papers'
import { drawTag, drawWall, openSheet, type SheetEdition } from './sheet.server'

type Poster = { edition: SheetEdition; format: PaperFormat; now: Date }

/** What hangs at the exit: a QR to the survey, large enough to be read by several people at once. */
export function drawSurveyPoster({ edition, format, now }: Poster): Promise<Buffer> {
  const pdf = openSheet('Affiche de sortie', edition, now)
  const { doc, root } = pdf
  doc.addPage({ size: format.toUpperCase(), margin: 0 })
  const { width: paper, height } = doc.page
  const unit = paper / A4.width
  const margin = 48 * unit
  const width = paper - 2 * margin
  const side = 330 * unit
  const centre = { align: 'center' } as const
  decorate(pdf, () => doc.rect(0, 0, paper, height).fill(INKS.paper))
  drawWall(pdf, { scale: unit })
  drawTag(pdf, edition.tag, { x: margin, y: 124 * unit, size: 15 * unit })
  stack(
    [
      text(pdf, 'Votre avis\u00a0?', { face: 'heading', size: 84 * unit, ink: 'brick', lineGap: -10 * unit }, 'H1'),
      text(pdf, 'Cinq questions, une minute, sans votre nom.', { face: 'bold', size: 22 * unit }),
    ],
    4 * unit,
  ).draw({ x: margin, y: 156 * unit, width }, root)
  const x = (paper - side) / 2
  const top = 318 * unit
  decorate(pdf, () =>
    doc
      .roundedRect(x - 8 * unit, top - 8 * unit, side + 16 * unit, side + 16 * unit, 4 * unit)
      .lineWidth(2 * unit)
      .fillAndStroke('#FFFFFF', INKS.ink),
  )
  qrCode(pdf, edition.surveyAddress, { side, alt: 'QR du questionnaire' }).draw({ x, y: top, width: side }, root)
  const address = edition.surveyAddress.replace(/^https?:\/\//, '')
  stack(
    [
      text(
        pdf,
        'Visez ce QR avec l’appareil photo de votre téléphone.',
        { face: 'bold', size: 19 * unit, ...centre },
        'H2',
      ),
      fitted(
        pdf,
        `Ou écrivez\u00a0: ${address}`,
        { face: 'text', size: 15 * unit, ...centre },
        { width, height: 22 * unit },
      ),
      text(pdf, 'Your opinion? Five questions, one minute, no name. Scan with your phone’s camera.', {
        face: 'text',
        size: 13 * unit,
        ink: 'stone',
        ...centre,
      }),
    ],
    8 * unit,
  ).draw({ x: margin, y: top + side + 34 * unit, width }, root)
  return closePdf(pdf)
}
