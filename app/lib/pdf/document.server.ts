import PDFDocument from 'pdfkit'

type Structure = PDFKit.PDFStructureElement

/** A tagged document being written, and the element that holds what is drawn next. */
export type Pdf = { doc: PDFKit.PDFDocument; root: Structure }

export const A4 = { width: 595.28, height: 841.89 }
/** The colours of the visual identity. */
export const INKS = {
  ink: '#1E1B3A',
  paper: '#FFFAF2',
  brick: '#B5452F',
  pastel: '#1F4F86',
  sun: '#FFC847',
  stone: '#5B5670',
  line: '#8C8799',
  softBrick: '#F6DDD3',
} as const
export type Ink = keyof typeof INKS
export type Face = 'heading' | 'text' | 'bold'

// The site's own files, as for its pictures: plain TrueType, which is read far faster than a compressed font.
const FONTS: Record<Face, string> = {
  heading: 'public/fonts/bricolage-grotesque.ttf',
  text: 'public/fonts/source-sans-3-regular.ttf',
  bold: 'public/fonts/source-sans-3-bold.ttf',
}

type About = { title: string; subject: string; author: string; language: 'fr-FR' | 'en-GB'; madeAt: Date }

/**
 * An empty A4 document with embedded fonts, tagged so that it can be read aloud (PDF/UA-1, ISO 14289-1). Every page is kept
 * until the end: page numbers come last.
 */
export function openPdf({ title, subject, author, language, madeAt }: About): Pdf {
  const options = {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language,
    // The one that is set by default would be read anew at each use.
    font: null,
    info: { Title: title, Subject: subject, Author: author, CreationDate: madeAt, ModDate: madeAt },
  }
  // The types know neither PDF/UA nor an omitted first page's font.
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  for (const [face, file] of Object.entries(FONTS)) doc.registerFont(face, file)
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root }
}

/** The bytes of the finished document. */
export async function closePdf({ doc, root }: Pdf): Promise<Buffer> {
  const parts: Buffer[] = []
  doc.on('data', part => parts.push(part))
  const ended = new Promise(done => doc.on('end', done))
  root.end()
  doc.end()
  await ended
  return Buffer.concat(parts)
}

/** Draws what means nothing to those who listen: motifs, rules, page numbers. */
export function decorate({ doc }: Pdf, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  doc.markContent('Artifact', { type } as PDFKit.Mixins.MarkingOptions)
  draw()
  doc.endMarkedContent()
}

const LATIN = '\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac'
const FRENCH =
  '\u0020-\u007e\u00a0«°·»ÀÂÄÆÇÈÉÊËÎÏÔÖ×ÙÛÜàáâäæçèéêëíîïñóôöùúûüÿŒœ\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac'
const UNKNOWN: Record<Face, RegExp> = {
  heading: new RegExp(`[^${FRENCH}]`, 'g'),
  text: new RegExp(`[^${LATIN}]`, 'g'),
  bold: new RegExp(`[^${LATIN}]`, 'g'),
}

/** A text as a font can write it: what it has no sign for is written plainly, or dropped. */
export function printable(text: string, face: Face): string {
  return text
    .replaceAll('\u202f', '\u00a0')
    .replaceAll('→', '–')
    .replace(UNKNOWN[face], sign => sign.normalize('NFKD').replace(/[^\u0020-\u007e]/g, ''))
}
