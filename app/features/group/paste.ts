import { MOST } from './size'

/** A person as typed in a list: each part as it stands, to be checked and corrected in the table. */
export type TypedPerson = { firstName: string; lastName: string; birthYear: string }
type Part = keyof TypedPerson

const HEADINGS: [Part, RegExp][] = [
  ['firstName', /^pr[ée]noms?$|^first ?name$/i],
  ['lastName', /^noms?( de famille)?$|^(last|family|sur) ?name$/i],
  ['birthYear', /naissance|^ann[ée]e|birth|^year$/i],
]
const BIRTH = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d\d)(?:-\d\d-\d\d)?$/
const RANK = /^(?:\d{1,2}\s*[.)]|[-–•*])\s+/
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u

/**
 * The people of a pasted list, one a line: « Prénom ; Nom ; année » with tabs, semicolons or commas, columns in another
 * order where a first line names them, or just « Prénom Nom ». At most one more than a group holds: the rest is not read.
 */
export function readList(text: string): TypedPerson[] {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map(line => line.replace(/\u00a0/g, ' ').trimEnd())
    .filter(line => line.trim() !== '')
    .slice(0, MOST + 2)
  const separator = ['\t', ';', ','].find(sign => lines.some(line => line.includes(sign)))
  const rows = lines.map(line => cellsOf(line, separator))
  const columns = headingOf(rows[0] ?? [])
  const people = (columns ? rows.slice(1) : rows).map(cells => (columns ? byHeading(cells, columns) : byPlace(cells)))
  return people.filter(({ firstName, lastName }) => firstName || lastName).slice(0, MOST + 1)
}

function cellsOf(line: string, separator: string | undefined): string[] {
  const cells = separator ? line.split(separator) : [line]
  return cells.map(cell =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  )
}

function headingOf(cells: string[]): (Part | undefined)[] | undefined {
  const parts = cells.map(cell => HEADINGS.find(([, names]) => names.test(cell))?.[0])
  return parts.some(part => part === 'firstName' || part === 'lastName') ? parts : undefined
}

function byHeading(cells: string[], columns: (Part | undefined)[]): TypedPerson {
  const cell = (part: Part) => cells[columns.indexOf(part)] ?? ''
  return { firstName: cell('firstName'), lastName: cell('lastName'), birthYear: yearOf(cell('birthYear')) }
}

function byPlace(cells: string[]): TypedPerson {
  const words = cells.filter(cell => cell !== '' && !BIRTH.test(cell))
  const birth = cells.find(cell => BIRTH.test(cell))
  const [first = '', second] = words.map((word, index) => (index === 0 ? word.replace(RANK, '') : word))
  if (second !== undefined) return { firstName: first, lastName: second, birthYear: yearOf(birth ?? '') }
  return { ...inOneCell(first), ...(birth ? { birthYear: yearOf(birth) } : {}) }
}

/** « Samira Benali 2004 », « BENALI Samira », « Samira ». */
function inOneCell(text: string): TypedPerson {
  const words = text.split(/\s+/)
  const birth = words.length > 1 && BIRTH.test(words.at(-1) ?? '') ? words.pop() : undefined
  const isNameFirst = words.length > 1 && CAPITALS.test(words[0] ?? '') && !CAPITALS.test(words.at(-1) ?? '')
  const names = isNameFirst ? words.filter(word => CAPITALS.test(word)) : words.slice(1)
  const firstNames = isNameFirst ? words.filter(word => !CAPITALS.test(word)) : words.slice(0, 1)
  return { firstName: firstNames.join(' '), lastName: names.join(' '), birthYear: yearOf(birth ?? '') }
}

/** The year of a whole date: nothing more is kept. */
function yearOf(text: string): string {
  return BIRTH.exec(text)?.[1] ?? text
}
