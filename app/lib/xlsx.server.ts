import { zip } from './zip.server'

type Value = string | number | null | undefined
type Rows = AsyncIterable<readonly (readonly Value[])[]>

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Feuille 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/**
 * A workbook of one sheet (ECMA-376), written as its rows are read: none of it is kept. Texts are texts, never formulas,
 * whatever they begin with.
 */
export function xlsx(rows: Rows): AsyncGenerator<Buffer> {
  const parts = Object.entries(PARTS).map(([name, xml]) => ({ name, content: [HEAD + xml] }))
  return zip([...parts, { name: 'xl/worksheets/sheet1.xml', content: sheet(rows) }])
}

async function* sheet(rows: Rows): AsyncGenerator<string> {
  let line = 0
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`
  for await (const page of rows) yield page.map(values => row(values, ++line)).join('')
  yield '</sheetData></worksheet>'
}

function row(values: readonly Value[], line: number): string {
  return `<row r="${line}">${values.map((value, column) => cell(value, letters(column) + line)).join('')}</row>`
}

function cell(value: Value, address: string): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  // As in CSV files, so that one rule reads both: an apostrophe before a formula is one that somebody added.
  const text = /^'+[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** A, B… Z, AA, AB… */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '_x000D_' }

/** What XML cannot hold is dropped; a text that looks like the format's own escapes has its first mark escaped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(/[^\P{Cc}\n\r\t]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>\r]/g, sign => ENTITIES[sign] ?? sign)
}
