type Value = string | number | null | undefined

export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A CSV text (RFC 4180) that French spreadsheets open as it is: byte order mark, semicolons. Nothing becomes a formula:
 * a text that begins like one gets an apostrophe first.
 */
export function csv(rows: readonly (readonly Value[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('')
}

/** One line of such a text, its end included: for files written little by little, after one `BYTE_ORDER_MARK`. */
export function csvLine(row: readonly Value[]): string {
  return `${row.map(cell).join(';')}\r\n`
}

/** The text of a cell as it was before an apostrophe kept it from becoming a formula. */
export function withoutApostrophe(text: string): string {
  return /^''*[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text
}

function cell(value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  // An apostrophe before a formula gets another one, so that reading the file gives the text back as it was.
  const text = /^'*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
