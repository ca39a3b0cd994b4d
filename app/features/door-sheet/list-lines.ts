import { groupShortCode } from '~/features/ticket/short-code'

export type ListPerson = { firstName: string | null; lastName: string | null; shortCode: string }
export type ListLine = { letter: string } | { name: string; code: string }

const FRENCH = new Intl.Collator('fr', { sensitivity: 'base' })
const NAMELESS = 'Sans nom'

/** People by the letter of what they are called by, as they would be looked for; those who gave no name last, by short code. */
export function linesByLetter(people: ListPerson[]): ListLine[] {
  const lines: ListLine[] = []
  let last = ''
  for (const person of people.toSorted(compareNames)) {
    const name = listName(person)
    const letter = letterOf(name, last)
    if (letter !== last) lines.push({ letter })
    last = letter
    lines.push({ name, code: groupShortCode(person.shortCode) })
  }
  return lines
}

/** The order of such a list. */
export function compareNames(a: ListPerson, b: ListPerson): number {
  const [left, right] = [listName(a), listName(b)]
  return Number(!left) - Number(!right) || FRENCH.compare(left, right) || (a.shortCode < b.shortCode ? -1 : 1)
}

function listName({ firstName, lastName }: ListPerson): string {
  return [lastName?.toLocaleUpperCase('fr'), firstName].filter(Boolean).join(' ')
}

/** É stands under E; what is written with other signs follows the letter before. */
function letterOf(name: string, last: string): string {
  if (!name) return NAMELESS
  const first = name.normalize('NFD').charAt(0).toUpperCase()
  return /[A-Z]/.test(first) ? first : last || '#'
}
