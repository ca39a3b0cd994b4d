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

/** The lines held of a ticket, and whether each was taken back. */
export function linesHeld(subject: string, book: Book): { line: Line; isUndone: boolean }[] {
  const undone = new Set(held.flatMap(({ entry }) => (entry.kind === 'undo' ? entry.entryId : [])))
  return held
    .filter(line => line.subject === subject && line.book === book)
    .map(line => ({ line, isUndone: undone.has(line.id) }))
}
