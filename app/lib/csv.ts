type Value = string | number | null | undefined

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A CSV text (RFC 4180) that French spreadsheets open as it is: byte order mark, semicolons. Nothing becomes a formula:
 * a text that begins like one gets an apostrophe first.
 */
export function csv(rows: readonly (readonly Value[])[]): string {
  return BYTE_ORDER_MARK + rows.map(row => `${row.map(cell).join(';')}\r\n`).join('')
}

function cell(value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
