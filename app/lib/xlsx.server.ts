import { sheetNames } from './sheet-names'
import { zip } from './zip.server'

/** A whole number of percents is a number that reads "39 %": its cell holds 0.39. */
export type Percent = { percent: number }
export type Cell = string | number | Percent | null | undefined
type Rows = AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>

export type Sheet = {
  name: string
  /** Pages of rows: none is kept once written. */
  rows: Rows
  /** In characters, from the first column on. */
  widths?: readonly number[]
  /** Laid out for people: the first row in bold and always in sight, long texts on several lines, thousands apart. */
  isLaidOut?: boolean
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The numbers of the styles below: as their cell formats stand in the list. */
const STYLE = { plain: 0, header: 1, percent: 2, number: 3, text: 4 } as const
type Style = keyof typeof STYLE

const FORMATS: Record<Style, string> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  header:
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  percent: '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  number: '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  text: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
}
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF6DDD3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${Object.values(FORMATS).join('')}</cellXfs></styleSheet>`

/**
 * A workbook (ECMA-376) of several sheets, each written as its rows are read: none of it is kept. Texts are texts, never
 * formulas, whatever they begin with. Names of sheets are made such as spreadsheets take them, each once.
 */
export function workbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  const names = sheetNames(sheets.map(sheet => sheet.name))
  const parts = Object.entries(partsOf(names)).map(([name, xml]) => ({ name, content: [HEAD + xml] }))
  const written = sheets.map((sheet, index) => ({ name: `xl/${partOf(index)}`, content: worksheet(sheet) }))
  return zip([...parts, ...written])
}

/** A workbook of one sheet. */
export function xlsx(rows: Rows): AsyncGenerator<Buffer> {
  return workbook([{ name: 'Feuille 1', rows }])
}

function partsOf(names: string[]): Record<string, string> {
  const list = (text: (name: string, index: number) => string) => names.map(text).join('')
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${list((_, index) => override(partOf(index), 'worksheet'))}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${list((_, index) => relation(`rId${index + 1}`, 'worksheet', partOf(index)))}${relation('styles', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
  }
}

function partOf(index: number): string {
  return `worksheets/sheet${index + 1}.xml`
}

async function* worksheet({ rows, widths = [], isLaidOut = false }: Sheet): AsyncGenerator<string> {
  let line = 0
  yield `${HEAD}<worksheet xmlns="${MAIN}">${isLaidOut ? FROZEN : ''}${columns(widths)}<sheetData>`
  for await (const page of rows) {
    yield page.map(cells => row(cells, ++line, isLaidOut ? (line === 1 ? HEADER : BODY) : PLAIN)).join('')
  }
  yield '</sheetData></worksheet>'
}

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return ''
  const column = (width: number, index: number) =>
    `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  return `<cols>${widths.map(column).join('')}</cols>`
}

/** How texts and numbers of a row look. */
type Looks = { text: Style; number: Style }
const PLAIN: Looks = { text: 'plain', number: 'plain' }
const HEADER: Looks = { text: 'header', number: 'header' }
const BODY: Looks = { text: 'text', number: 'number' }

function row(cells: readonly Cell[], line: number, looks: Looks): string {
  return `<row r="${line}">${cells.map((value, column) => cell(value, letters(column) + line, looks)).join('')}</row>`
}

function cell(value: Cell, address: string, looks: Looks): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${address}"${styled(looks.number)}><v>${value}</v></c>`
  if (typeof value === 'object') return `<c r="${address}"${styled('percent')}><v>${value.percent / 100}</v></c>`
  // As in CSV files, so that one rule reads both: an apostrophe before a formula is one that somebody added.
  const text = /^'+[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return `<c r="${address}"${styled(looks.text)} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function styled(style: Style): string {
  return STYLE[style] ? ` s="${STYLE[style]}"` : ''
}

/** A, B… Z, AA, AB… */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '_x000D_' }

/** What XML cannot hold is dropped; a text that looks like the format's own escapes has its first mark escaped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(/[^\P{Cc}\n\r\t]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"\r]/g, sign => ENTITIES[sign] ?? sign)
}
