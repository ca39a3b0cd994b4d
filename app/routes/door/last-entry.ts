import { useCallback, useEffect, useState } from 'react'
import type { DoubleAdmission } from '~/features/device/protocol'
import { clockTime } from '~/lib/dates'
import { type Book, keepFact, readFact } from './device/database'
import { listLines } from './device/store'

/** What may be taken back: the entry of one person, or those of a group. */
export type Last = {
  kind: 'ticket' | 'walk-in' | 'group'
  entries: { id: string; deviceId: string }[]
  /** A person's first name, or what a group is called. */
  firstName?: string
  /** Milliseconds since 1970. */
  at: number
}

/** `Samira, 14 h 05`; `Arrivée libre de 14 h 05`; `9 personnes de Garantie jeunes, 14 h 05`. */
export function lastWords({ kind, entries, firstName, at }: Last): string {
  const time = clockTime(new Date(at), 'fr')
  if (kind === 'walk-in') return `Arrivée libre de ${time}`
  if (kind === 'ticket') return `${firstName || 'Un billet'}, ${time}`
  const people = entries.length > 1 ? `${entries.length} personnes` : 'Une personne'
  return `${people} ${firstName ? `de ${firstName}` : 'd’un groupe'}, ${time}`
}

export type OwnSighting = DoubleAdmission['sightings'][number]

/** Of a double admission, the entry that this phone made, so that it may take it back. */
export async function entryOf({ firstName }: DoubleAdmission, own: OwnSighting): Promise<Last | undefined> {
  const at = Date.parse(own.at)
  const line = (await listLines()).find(line => line.at === at && line.deviceId === own.deviceId)
  return line && { kind: 'ticket', entries: [{ id: line.id, deviceId: line.deviceId }], firstName, at }
}

/** The last entry of a book, while it was the last thing done: kept across a reload, and gone with its book. */
export function useLastEntry(book: Book) {
  const [last, setLast] = useState<Last>()
  useEffect(() => {
    let isLeft = false
    setLast(undefined)
    readFact('last', book).then(
      kept => !isLeft && setLast(kept),
      () => {},
    )
    return () => {
      isLeft = true
    }
  }, [book])
  const remember = useCallback(
    (next: Last | undefined) => {
      setLast(next)
      keepFact('last', next, book).catch(() => {})
    },
    [book],
  )
  return [last, remember] as const
}
