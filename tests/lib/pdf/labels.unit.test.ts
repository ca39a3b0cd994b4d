import { describe, expect, it } from 'vitest'
import { text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, openPdf } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { LABEL_SHEETS, labelSheetWords, labelsPerSheet } from '~/lib/pdf/label-sheets'
import { type LabelBox, labelBox, layLabels, mm } from '~/lib/pdf/labels.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { readPdf } from '../../support/read-pdf'

const about = {
  title: 'Étiquettes',
  subject: 'Étiquettes',
  author: 'Essai',
  language: 'fr-FR',
  madeAt: new Date(0),
} as const

describe('sheets of labels', () => {
  it.each(Object.entries(LABEL_SHEETS))('%s fits on A4, its labels beside each other', (_, sheet) => {
    const last = labelBox(sheet, labelsPerSheet(sheet) - 1)
    // What is left on the right and below is what stands on the left and above.
    expect(A4.width - last.x - last.width).toBeCloseTo(mm(sheet.left), 0)
    expect(A4.height - last.y - last.height).toBeCloseTo(mm(sheet.top), 0)
    const [first, second] = [labelBox(sheet, 0), labelBox(sheet, 1)]
    expect(second.x).toBeGreaterThanOrEqual(first.x + first.width - 0.001)
  })

  it('begins where the first sheet is still free, and turns when it is full', async () => {
    const pdf = openPdf(about)
    const boxes: LabelBox[] = []
    const draw = (index: number, box: LabelBox, parent: PDFKit.PDFStructureElement) => {
      boxes.push(box)
      text(pdf, `Personne ${index}`, { face: 'bold', size: 12 }).draw(box, parent)
    }
    layLabels(pdf, LABEL_SHEETS.l7165, 5, draw, 6)
    const read = await readPdf(await closePdf(pdf))
    expect(read.pages).toBe(2)
    expect(boxes[0]).toEqual(labelBox(LABEL_SHEETS.l7165, 6))
    expect(boxes[2]).toEqual(labelBox(LABEL_SHEETS.l7165, 0))
    expect(read.heard.map(({ said }) => said)).toEqual([0, 1, 2, 3, 4].map(index => `Personne ${index}`))
  })

  it('says of a sheet what stands on its box', () => {
    expect(labelSheetWords(LABEL_SHEETS.l7160)).toBe('Avery L7160, J8160, 63,5 × 38,1\u00a0mm, 21 par feuille')
  })
})

describe('what stands on a label', () => {
  it('is made smaller until it fits, then cut', () => {
    const pdf = openPdf(about)
    const style = { face: 'heading', size: 30 } as const
    const room = { width: 100, height: 40 }
    expect(fitted(pdf, 'Ada', style, room).height(100)).toBe(text(pdf, 'Ada', style).height(100))
    for (const name of ['Marie-Antoinette', 'Wolfeschlegelsteinhausenbergerdorff', 'un mot '.repeat(80)]) {
      expect(fitted(pdf, name, style, room).height(100)).toBeLessThanOrEqual(40)
    }
  })

  it('keeps a word whole as long as it can be read, its hyphen at the end of its line', async () => {
    const said = async (words: string, room: { width: number; height: number; least?: number }) => {
      const pdf = openPdf(about)
      pdf.doc.addPage()
      const box = fitted(pdf, words, { face: 'heading', size: 20 }, room)
      box.draw({ x: 0, y: 0, width: room.width }, pdf.root)
      return (await readPdf(await closePdf(pdf))).heard[0]?.said
    }
    const width = 100
    expect(await said('Fatoumata-Binetou', { width, height: 60 })).toBe('Fatoumata- Binetou')
    expect(await said('Abdoulrahamane', { width, height: 60, least: 8 })).toBe('Abdoulrahamane')
    expect(await said('Abdoulrahamane', { width, height: 60, least: 14 })).toMatch(/^Abdoul\w+ \w+$/)
  })

  it('may be a QR, which those who listen hear of in words', async () => {
    const pdf = openPdf(about)
    pdf.doc.addPage()
    qrCode(pdf, 'HTTPS://LNPSQ.FR', { side: mm(30), alt: 'QR du billet' }).draw({ x: 0, y: 0, width: 100 }, pdf.root)
    const read = await readPdf(await closePdf(pdf))
    expect(read.heard).toEqual([expect.objectContaining({ tag: 'Figure', said: 'QR du billet' })])
  })
})
