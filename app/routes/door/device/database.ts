import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { RefusalReason } from '~/features/check-in/protocol'
import type { Entry } from '~/features/check-in/schema'
import type { Pairing } from '~/features/device/protocol'
import type { SealedRecord } from '~/features/door-list/record'
import type { DoorConfig } from '~/features/door-list/state'
import type { Last } from '../last-entry'
import type { Asked } from './write-entries'

/** `proofKey`: the SHA-256 of the token, hexadecimal; it outlives the token, so that what was not sent can be carried. */
export type KeptPairing = Pairing & { proofKey: string }

/** One line of this phone's own log: only added, and without what opens the ticket once the server has it. */
export type Line = {
  id: string
  /** The device that made it: a phone may be paired again. */
  deviceId: string
  edition: string
  /** Milliseconds since 1970, corrected. */
  at: number
  entry: Entry
  /** Whose ticket it is: the ticket's tag, 12 hexadecimal digits. */
  subject?: string
}

/** A line that the server has not acknowledged, and why when it cannot take it. */
export type Unsent = {
  id: string
  deviceId: string
  refused?: RefusalReason
  /** It left once, and may have arrived: its moment is final. */
  isOffered?: boolean
}

/** What else is kept, one value each. */
export type Facts = {
  deviceId: string
  /** An invitation that the server has not answered, and the token to be had with it. */
  asking: { invitation: string; token: string }
  /** Why this phone is no device any more. */
  ended: 'unknown' | 'revoked' | 'expired'
  config: DoorConfig
  cursor: string
  /** Milliseconds since 1970: when the list was last brought up to date. */
  listAt: number
  clock: Clock
  participants: number
  checkpointId: string
  /** The moment of the last line: the next one is later, whatever the clock says. */
  lastAt: number
  /** Milliseconds since 1970: when the rehearsal began. */
  rehearsalSince: number
  /** The edition started during a rehearsal, and nobody has read here that it is over. */
  isRehearsalOver: true
  /** Somebody said here that entries count, before the edition's day. */
  countsEarly: true
  /** What may be taken back: each book has its own. */
  last: Last | undefined
  /** Somebody without a ticket who is being asked: the next line of the book counts them, or follows the one that does. */
  asked: Asked | undefined
  /** Double admissions that somebody has read here. */
  conflictsRead: string[]
}

/** Milliseconds: to add to this phone's clock to have the server's, and the server's clock at the last contact. */
export type Clock = { offset: number; serverAt: number }

export interface DoorSchema extends DBSchema {
  facts: { key: string; value: unknown }
  pairings: { key: string; value: KeptPairing }
  records: { key: [tag: string, keyId: number]; value: SealedRecord; indexes: { 'by-code': string } }
  log: { key: string; value: Line; indexes: { 'by-subject': string; 'by-undone': string } }
  unsent: { key: string; value: Unsent }
}

export type DoorDatabase = IDBPDatabase<DoorSchema>

/** The door's own, and the rehearsal's: nothing goes from one to the other. */
const NAMES = { door: 'lnpsq-porte', rehearsal: 'lnpsq-porte-repetition' } as const
export type Book = keyof typeof NAMES

const opened = new Map<Book, Promise<DoorDatabase>>()

/** This phone's memory of the door. Rejects where the browser gives none. */
export function openDoor(book: Book = 'door'): Promise<DoorDatabase> {
  const known = opened.get(book)
  if (known) return known
  const opening = openDB<DoorSchema>(NAMES[book], 1, {
    upgrade(database) {
      database.createObjectStore('facts')
      database.createObjectStore('pairings', { keyPath: 'deviceId' })
      database.createObjectStore('records', { keyPath: ['tag', 'keyId'] }).createIndex('by-code', 'codeTag')
      const log = database.createObjectStore('log', { keyPath: 'id' })
      log.createIndex('by-subject', 'subject')
      log.createIndex('by-undone', 'entry.entryId')
      database.createObjectStore('unsent', { keyPath: 'id' })
    },
    terminated: () => opened.delete(book),
  })
  opened.set(book, opening)
  opening.catch(() => opened.delete(book))
  return opening
}

/** For tests, and for a phone that gives its memory back. */
export async function forgetDoor(book: Book = 'door'): Promise<void> {
  const database = await opened.get(book)
  database?.close()
  opened.delete(book)
  await deleteDB(NAMES[book])
}

/** What is kept under a name. */
export async function readFact<Name extends keyof Facts>(name: Name, book?: Book): Promise<Facts[Name] | undefined> {
  return (await (await openDoor(book)).get('facts', name)) as Facts[Name] | undefined
}

/** Several of them, of the same moment. */
export async function readFacts<Name extends keyof Facts>(...names: Name[]): Promise<Partial<Pick<Facts, Name>>> {
  const { store } = (await openDoor()).transaction('facts')
  const read = await Promise.all(names.map(async name => [name, await store.get(name)]))
  return Object.fromEntries(read)
}

export async function keepFact<Name extends keyof Facts>(name: Name, value: Facts[Name], book?: Book): Promise<void> {
  await (await openDoor(book)).put('facts', value, name)
}

export async function forgetFacts(...names: (keyof Facts)[]): Promise<void> {
  const transaction = (await openDoor()).transaction('facts', 'readwrite')
  await Promise.all([...names.map(name => transaction.store.delete(name)), transaction.done])
}
