import { PersonSchema } from './schema'
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
const NO_LETTERS = /^[^\p{L}]*\d[^\p{L}]*$/u
const SEPARATORS = /[\t;,]+/
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]*\p{Lu}$/u

/**
 * The people of a pasted list, one a line: « Prénom ; Nom ; année » with tabs, semicolons or commas, line by line, columns
 * in another order where a first line names them, or just « Prénom Nom ». At most one more than a group holds: the rest is
 * not read.
 */
export function readList(text: string): TypedPerson[] {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map(line => line.replace(/\u00a0/g, ' ').trimEnd())
    .filter(line => line.trim() !== '')
    .slice(0, MOST + 2)
  const rows = lines.map(cellsOf)
  const columns = headingOf(rows[0] ?? [])
  const people = (columns ? rows.slice(1) : rows).map(cells => (columns ? byHeading(cells, columns) : byPlace(cells)))
  return people.filter(({ firstName, lastName }) => firstName || lastName).slice(0, MOST + 1)
}

/** Fields of those people that are no name or no year, by the names that the table gives them. */
export function doubtsOf(people: readonly TypedPerson[]): [field: string, doubt: 'digits' | 'year'][] {
  return people.flatMap((person, row) => {
    const names = (['firstName', 'lastName'] as const).filter(name => /\d/.test(person[name]))
    const digits = names.map(name => [`${name}${row}`, 'digits'] as [string, 'digits'])
    const isYear = PersonSchema.shape.birthYear.safeParse(person.birthYear).success
    return isYear ? digits : [...digits, [`birthYear${row}`, 'year'] as const]
  })
}

function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find(sign => line.includes(sign))
  return line.split(separator ?? '\t').map(cell =>
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
  const name = (part: Part) => cell(part).split(SEPARATORS).join(' ').trim()
  return { firstName: name('firstName'), lastName: name('lastName'), birthYear: yearOf(cell('birthYear')) }
}

/** Names are the first cells with letters; a number before them is a rank, and one behind them is to be the year. */
function byPlace(line: string[]): TypedPerson {
  const cells = line.flatMap(cell => cell.split(SEPARATORS)).map(cell => cell.trim())
  const [first = '', second, ...others] = cells
    .filter(cell => cell !== '' && !NO_LETTERS.test(cell))
    .map((word, index) => (index === 0 ? word.replace(RANK, '') : word))
  const numbers = cells.filter((cell, index) => NO_LETTERS.test(cell) && (index > 0 || BIRTH.test(cell)))
  const birth = numbers.find(cell => BIRTH.test(cell)) ?? numbers[0] ?? others.find(cell => /^[^@]*\d[^@]*$/.test(cell))
  if (second !== undefined) {
    const [firstName, lastName] = isCapitals(first) && !isCapitals(second) ? [second, first] : [first, second]
    return { firstName, lastName, birthYear: yearOf(birth ?? '') }
  }
  return { ...inOneCell(first), ...(birth ? { birthYear: yearOf(birth) } : {}) }
}

/** « Samira Benali 2004 », « BENALI Samira », « Samira ». */
function inOneCell(text: string): TypedPerson {
  const words = text.split(/\s+/)
  const birth = words.length > 1 && NO_LETTERS.test(words.at(-1) ?? '') ? words.pop() : undefined
  const isNameFirst = words.length > 1 && CAPITALS.test(words[0] ?? '') && !CAPITALS.test(words.at(-1) ?? '')
  const names = isNameFirst ? words.filter(word => CAPITALS.test(word)) : words.slice(1)
  const firstNames = isNameFirst ? words.filter(word => !CAPITALS.test(word)) : words.slice(0, 1)
  return { firstName: firstNames.join(' '), lastName: names.join(' '), birthYear: yearOf(birth ?? '') }
}

function isCapitals(name: string): boolean {
  return name.split(/\s+/).every(word => CAPITALS.test(word))
}

/** The year of a whole date: nothing more is kept. */
function yearOf(text: string): string {
  return BIRTH.exec(text)?.[1] ?? text
}
