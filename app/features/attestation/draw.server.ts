import { drawCourses, drawTag, drawWall } from '~/features/door-sheet/sheet.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { config } from '~/lib/config.server'
import { type Box, beside, stack, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS, openPdf, type Pdf } from '~/lib/pdf/document.server'
import { mm } from '~/lib/pdf/labels.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { ISSUER } from './canonical'
import type { Paper } from './queries.server'

const TITLE = 'Attestation de présence'
const MARGIN = 56
const WIDTH = A4.width - 2 * MARGIN
const TOP = 172
/** Where the way to verify begins. */
const FOOT = A4.height - 232
const QR_SIDE = mm(50)

/** The attestation as an A4 page, with the words that are signed in a small file inside. */
export function drawAttestation(paper: Paper): Promise<Buffer> {
  const { printed, issuedAt } = paper
  const about = { title: `${TITLE}, ${printed.name}`, subject: TITLE, author: ISSUER, madeAt: issuedAt }
  const pdf = openPdf({ ...about, language: 'fr-FR' })
  pdf.doc.addPage()
  drawWall(pdf, { scale: 1 })
  drawTag(pdf, printed.edition, { x: MARGIN, y: 124, size: 13 })
  body(pdf, paper).draw({ x: MARGIN, y: TOP, width: WIDTH }, pdf.root)
  drawFoot(pdf, paper)
  drawCourses(pdf, { x: 0, y: A4.height - 20, width: A4.width, brick: 20 })
  pdf.doc.file(Buffer.from(paper.text), {
    name: 'attestation.txt',
    type: 'text/plain',
    description: 'Les mots signés',
    creationDate: issuedAt,
    modifiedDate: issuedAt,
  })
  return closePdf(pdf)
}

/** As large as the page allows: somebody may have been everywhere. */
function body(pdf: Pdf, paper: Paper): Box {
  for (let scale = 1; scale > 0.5; scale -= 0.05) {
    const box = bodyAt(pdf, paper, scale)
    if (box.height(WIDTH) <= FOOT - TOP - 12) return box
  }
  return bodyAt(pdf, paper, 0.5)
}

function bodyAt(pdf: Pdf, { printed }: Paper, scale: number): Box {
  const { name, day, hours, place, activities, issuedOn } = printed
  const size = 13 * scale
  const said = (words: string) => text(pdf, words, { face: 'text', size })
  const fact = (label: string, values: string[]): Box =>
    beside(
      [
        [1, text(pdf, label, { face: 'text', size, ink: 'stone' })],
        [
          4,
          stack(
            values.map(value => text(pdf, value, { face: 'bold', size })),
            1,
          ),
        ],
      ],
      12,
    )
  const facts = [
    fact('Jour', [day]),
    ...(hours ? [fact('Horaires de l’édition', [hours])] : []),
    ...(place ? [fact('Lieu', [place])] : []),
    fact(activities.length > 1 ? 'Activités' : 'Activité', activities.length > 0 ? activities : ['Aucune indiquée']),
  ]
  return stack(
    [
      text(pdf, TITLE, { face: 'heading', size: 38 * scale, ink: 'brick', lineGap: -4 }, 'H1'),
      said(`${ISSUER} atteste la présence de`),
      text(pdf, name, { face: 'bold', size: 27 * scale, lineGap: -3 }),
      said(
        'au Numérique Prend Ses Quartiers, journée gratuite de découverte des métiers du numérique, où son billet a été lu à l’entrée.',
      ),
      stack(facts, 5 * scale),
      said(`Délivrée le ${issuedOn} par ${ISSUER}.`),
    ],
    13 * scale,
  )
}

/** What whoever receives the paper does with it. */
function drawFoot(pdf: Pdf, { address, shortCode }: Paper): void {
  const code = groupShortCode(shortCode)
  const small = { face: 'text', size: 10.5, lineGap: 0 } as const
  const words = stack(
    [
      text(pdf, 'Vérifier cette attestation', { face: 'heading', size: 17 }, 'H2'),
      text(pdf, 'Visez ce code avec un téléphone, ou tapez le code court à cette adresse\u00a0:', small),
      text(pdf, `${config.appUrl.replace(/^https?:\/\//, '')}/attestations`, { face: 'bold', size: 12 }),
      text(pdf, code, { face: 'heading', size: 26, ink: 'brick', lineGap: -3 }),
      text(pdf, 'La page doit montrer, mot pour mot, ce qui est imprimé ici.', small),
      text(pdf, 'Le nom est celui que la personne a donné\u00a0: l’entrée est libre, sans pièce d’identité.', {
        ...small,
        ink: 'stone',
      }),
    ],
    5,
  )
  const qr = qrCode(pdf, address, { side: QR_SIDE, alt: `QR code de vérification, code court ${code}` })
  decorate(pdf, () => pdf.doc.rect(MARGIN, FOOT, WIDTH, 4).fill(INKS.brick))
  const boxes = beside(
    [
      [QR_SIDE, qr],
      [WIDTH - QR_SIDE - 20, words],
    ],
    20,
  )
  boxes.draw({ x: MARGIN, y: FOOT + 18, width: WIDTH }, pdf.root)
}
