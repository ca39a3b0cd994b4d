import type { Seen } from '~/features/door-list/state'
import type { Book, Line } from './database'
import type { UnsentLine } from './store'

/** Lines that this phone's memory had no room for: they live as long as the page, and are sent as the others are. */
const held: (UnsentLine & { book: Book })[] = []

export function hold(lines: Line[], book: Book): void {
  held.push(...lines.map(line => ({ ...line, book })))
}

export function listHeld(book: Book): UnsentLine[] {
  return held.filter(line => line.book === book).map(({ book: _, ...line }) => line)
}

export function letGo(ids: string[]): void {
  const gone = new Set(ids)
  for (let index = held.length - 1; index >= 0; index--) if (gone.has(held[index]?.id ?? '')) held.splice(index, 1)
}

export function refuseHeld(id: string, refused: UnsentLine['refused']): void {
  const line = held.find(one => one.id === id)
  if (line) line.refused = refused
}

/** What was seen of these tickets in the lines held. */
export function seenHeld(subjects: string[], toSeen: (line: Line) => Seen[]): Map<string, Seen[]> {
  const undone = new Set(held.flatMap(({ entry }) => (entry.kind === 'undo' ? entry.entryId : [])))
  const ofSubject = (subject: string) => held.filter(line => line.subject === subject && !undone.has(line.id))
  return new Map(subjects.map(subject => [subject, ofSubject(subject).flatMap(toSeen)]))
}
