import { CsvError, parse } from 'csv-parse/sync'
import { readSheet as readXlsxSheet } from 'read-excel-file/node'
import { withoutApostrophe } from './csv'
import { unzip } from './zip.server'

/** Of the file as it is sent. */
export const MOST_FILE_BYTES = 10_000_000
/** Besides the header. */
export const MOST_LINES = 20_000
/** Up to GR in a workbook. */
const MOST_COLUMNS = 200
const MOST_UNPACKED_BYTES = 40_000_000
const DELIMITERS = [';', ',', '\t'] as const

/** The reason, in a sentence that can be shown, why a file cannot be read. */
export class UnreadableSheet extends Error {}

/**
 * The lines of a CSV file (semicolon, comma or tab; UTF-8, UTF-16 or Windows-1252) or of the first sheet of an XLSX workbook,
 * as texts: dates as `08/10/2019`, hours as `13:30`. Throws an UnreadableSheet for anything else, and for what is too large.
 */
export async function readSheet(bytes: Buffer): Promise<string[][]> {
  if (bytes.length === 0) throw new UnreadableSheet('Ce fichier est vide.')
  if (bytes.length > MOST_FILE_BYTES) throw new UnreadableSheet('Ce fichier dépasse 10 Mo : partagez-le en plusieurs.')
  const read = startsWith(bytes, 'PK\x03\x04') ? await readWorkbook(bytes) : readCsv(bytes)
  // Spreadsheets keep empty lines at the end.
  const lines = read.slice(0, read.findLastIndex(line => line.some(cell => cell.trim() !== '')) + 1)
  if (lines.length === 0) throw new UnreadableSheet('Ce fichier ne contient aucune ligne.')
  if (lines.length > MOST_LINES + 1) throw new UnreadableSheet(TOO_MANY)
  if (lines.some(line => line.length > MOST_COLUMNS)) throw new UnreadableSheet(TOO_WIDE)
  return lines.map(line => line.map(withoutApostrophe))
}

const TOO_MANY = 'Ce fichier dépasse 20 000 lignes : partagez-le en plusieurs, ou supprimez ses lignes vides.'
const TOO_WIDE = 'Ce fichier dépasse 200 colonnes : supprimez celles qui ne servent pas.'
const NOT_A_WORKBOOK =
  'Ce fichier n’est pas un classeur lisible : enregistrez-le au format XLSX ou CSV, puis recommencez.'

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  refuseUnlikely(unpackWorkbook(bytes))
  const rows = await readXlsxSheet(bytes, { trim: false }).catch(() => {
    throw new UnreadableSheet(NOT_A_WORKBOOK)
  })
  return rows.map(row => row.map(textOf))
}

function unpackWorkbook(bytes: Buffer) {
  try {
    return unzip(bytes, MOST_UNPACKED_BYTES)
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnreadableSheet('Ce classeur est trop volumineux une fois ouvert : partagez-le en plusieurs.')
    throw error
  }
}

/** A cell alone at the far end of a sheet would make a million empty lines of it. */
function refuseUnlikely(entries: ReturnType<typeof unzip>): void {
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) throw new UnreadableSheet(NOT_A_WORKBOOK)
  for (const { name, content } of entries) {
    if (!/^xl\/worksheets\/[^/]+$/.test(name)) continue
    const xml = content.toString('latin1')
    for (const [, line] of xml.matchAll(/<(?:\w+:)?(?:row|c)\b[^>]*?\br="[A-Z]*(\d+)"/g)) {
      if (Number(line) > MOST_LINES + 1) throw new UnreadableSheet(TOO_MANY)
    }
    if (/<(?:\w+:)?c\b[^>]*?\br="(?:G[S-Z]|[H-Z][A-Z]|[A-Z]{3})/.test(xml)) throw new UnreadableSheet(TOO_WIDE)
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return value instanceof Date ? momentText(value) : String(value)
}

/** Workbooks know no time zone: what was typed comes back. An hour alone is an hour of their first day, in 1899. */
function momentText(moment: Date): string {
  const [day = '', time = ''] = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().split(/[TZ]/)
  const clock = time.slice(0, 5)
  const [year, month, date] = day.split('-')
  if (Number(year) < 1901) return clock
  return `${date}/${month}/${year}${clock === '00:00' ? '' : ` ${clock}`}`
}

function readCsv(bytes: Buffer): string[][] {
  refuseOtherFormats(bytes)
  const text = decode(bytes)
  if (text.includes('\0')) throw new UnreadableSheet(NOT_A_WORKBOOK)
  try {
    return parse(text, { delimiter: delimiterOf(text), relaxColumnCount: true, to: MOST_LINES + 2 })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableSheet(
      `Les guillemets de ce fichier ne se referment pas, vers la ligne ${Number(error.lines) || 1} : corrigez-le, ou enregistrez-le au format XLSX.`,
    )
  }
}

function refuseOtherFormats(bytes: Buffer): void {
  if (startsWith(bytes, '%PDF')) {
    throw new UnreadableSheet('Un PDF ne peut pas être lu : demandez le tableau au format XLSX ou CSV.')
  }
  if (!startsWith(bytes, '\xD0\xCF\x11\xE0')) return
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new UnreadableSheet('Ce classeur est protégé par un mot de passe : enregistrez-en une copie sans protection.')
  }
  throw new UnreadableSheet('L’ancien format XLS ne peut pas être lu : enregistrez le classeur au format XLSX ou CSV.')
}

function decode(bytes: Buffer): string {
  if (startsWith(bytes, '\xFF\xFE')) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that separates the most cells of the first line, those between quotes aside. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)
  const counted = DELIMITERS.map(sign => ({ sign, count: first.split(sign).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))
}
