import type { IDBPObjectStore } from 'idb'
import { refOf } from '~/features/check-in/judge'
import type { RefusalReason } from '~/features/check-in/protocol'
import type { Pairing, Refusal } from '~/features/device/protocol'
import type { Seen } from '~/features/door-list/state'
import {
  type Book,
  type DoorSchema,
  type Facts,
  forgetFacts,
  type KeptPairing,
  type Line,
  openDoor,
  readFact,
  type Unsent,
} from './database'
import { hold, letGo, linesHeld, listHeld, refuseHeld } from './held'

const OF_A_DOOR: (keyof Facts)[] = ['cursor', 'listAt', 'config', 'participants', 'last', 'asked']
const OF_A_DEVICE: (keyof Facts)[] = ['ended', 'asking']
const OF_AN_EDITION: (keyof Facts)[] = ['checkpointId', 'conflictsRead', 'countsEarly', 'isRehearsalOver']

/** What this phone is a device of; its token is empty once the server has said no for good. */
export async function pairing(): Promise<KeptPairing | undefined> {
  const deviceId = await readFact('deviceId')
  return deviceId ? (await openDoor()).get('pairings', deviceId) : undefined
}

/** Becomes a device. What an earlier one has not sent stays, and is sent under its own name. */
export async function keepPairing(given: Pairing): Promise<void> {
  const before = await pairing()
  const kept = { ...given, proofKey: await sha256(given.token) }
  const isElsewhere = before && before.edition.slug !== given.edition.slug
  const transaction = (await openDoor()).transaction(['pairings', 'records', 'facts'], 'readwrite')
  const facts = transaction.objectStore('facts')
  await Promise.all([
    transaction.objectStore('pairings').put(kept),
    transaction.objectStore('records').clear(),
    ...[...OF_A_DOOR, ...OF_A_DEVICE, ...(isElsewhere ? OF_AN_EDITION : [])].map(name => facts.delete(name)),
    facts.put(given.deviceId, 'deviceId'),
    transaction.done,
  ])
  await forgetSentLines(line => line.edition !== given.edition.slug)
}

/**
 * A device that this phone is, or was, is over. Of the one that it is, nothing that names people stays, but what was not
 * sent, and what sends it. Only what is past its end keeps its token: its edition may have been given a wrong day.
 */
export async function endDevice(deviceId: string, reason: Refusal['reason']): Promise<void> {
  const transaction = (await openDoor()).transaction(['pairings', 'records', 'facts'], 'readwrite')
  const pairings = transaction.objectStore('pairings')
  const facts = transaction.objectStore('facts')
  const isCurrent = (await facts.get('deviceId')) === deviceId
  const ended = await pairings.get(deviceId)
  if (ended && !(isCurrent && reason === 'expired')) await pairings.put({ ...ended, token: '' })
  if (isCurrent) {
    await transaction.objectStore('records').clear()
    await Promise.all([...OF_A_DOOR.map(name => facts.delete(name)), facts.put(reason, 'ended')])
  }
  await transaction.done
  if (!isCurrent) return
  await forgetSentLines(() => true)
  await wipeRehearsal()
}

export type UnsentLine = Line & Pick<Unsent, 'refused' | 'isOffered'>

/** Entries that the server has not acknowledged, the oldest first, of every device that this phone was; with why it refused them. */
export async function listUnsentLines(book: Book = 'door'): Promise<UnsentLine[]> {
  const transaction = (await openDoor(book)).transaction(['log', 'unsent'])
  const unsent = await transaction.objectStore('unsent').getAll()
  const lines = await Promise.all(unsent.map(({ id }) => transaction.objectStore('log').get(id)))
  const stored = lines.flatMap((line, index) => (line ? { ...unsent[index], ...line } : []))
  return [...stored, ...listHeld(book)].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The whole log of this phone. */
export async function listLines(book: Book = 'door'): Promise<Line[]> {
  return [...(await (await openDoor(book)).getAll('log')), ...listHeld(book)]
}

export async function countUnsent(book: Book = 'door'): Promise<number> {
  return (await openDoor(book)).count('unsent').then(count => count + listHeld(book).length)
}

/** What this phone saw of a ticket itself, and what of it it took back. */
export type OwnKnowledge = { seen: Seen[]; takenBack: Seen[] }
type Known = { own: Map<string, OwnKnowledge>; after: number }
type Writing = { subjects: string[]; book?: Book }

/**
 * Adds lines to the log, and to what is to be sent, in one transaction that is on the disk before it ends: `write` is given
 * what this phone knows of each ticket by itself, and the moment after its last line, and gives the lines back at once.
 * Where the memory takes no more, the lines are held by the page.
 */
export async function append(writing: Writing, write: (known: Known) => Line[]): Promise<{ isHeld: boolean }> {
  let lines: Line[] | undefined
  try {
    await appendStored(writing, known => {
      lines = write(known)
      return lines
    })
    return { isHeld: false }
  } catch {
    const { subjects, book = 'door' } = writing
    const own = new Map(subjects.map(subject => [subject, toKnowledge(linesHeld(subject, book))]))
    hold(lines ?? write({ own, after: 0 }), book)
    return { isHeld: true }
  }
}

async function appendStored({ subjects, book = 'door' }: Writing, write: (known: Known) => Line[]): Promise<void> {
  const transaction = (await openDoor(book)).transaction(['log', 'unsent', 'facts'], 'readwrite', {
    durability: 'strict',
  })
  const log = transaction.objectStore('log')
  const facts = transaction.objectStore('facts')
  const [own, last = 0] = await Promise.all([
    ownKnowledge(subjects, { log, book }),
    facts.get('lastAt') as Promise<number | undefined>,
  ])

  const lines = write({ own, after: last + 1 })
  const unsent = transaction.objectStore('unsent')
  await Promise.all([
    ...lines.flatMap(line => [log.add(line), unsent.add({ id: line.id, deviceId: line.deviceId })]),
    facts.put(Math.max(last, ...lines.map(line => line.at)), 'lastAt'),
    facts.delete('asked'),
    transaction.done,
  ])
}

/** What this phone knows of these tickets by itself. */
export async function knowledgeOf(subjects: string[], book: Book = 'door'): Promise<Map<string, OwnKnowledge>> {
  return ownKnowledge(subjects, { log: (await openDoor(book)).transaction('log').store, book })
}

type Stores = 'log' | 'unsent' | 'facts'
type Log = Pick<IDBPObjectStore<DoorSchema, Stores[], 'log', IDBTransactionMode>, 'index'>

async function ownKnowledge(subjects: string[], { log, book }: { log: Log; book: Book }) {
  const known = await Promise.all(
    subjects.map(async subject => {
      const lines = await log.index('by-subject').getAll(subject)
      const undone = await Promise.all(lines.map(line => log.index('by-undone').count(line.id)))
      const stored = lines.map((line, index) => ({ line, isUndone: undone[index] !== 0 }))
      return [subject, toKnowledge([...stored, ...linesHeld(subject, book)])] as const
    }),
  )
  return new Map(known)
}

function toKnowledge(lines: { line: Line; isUndone: boolean }[]): OwnKnowledge {
  const seen = (isUndone: boolean) => lines.filter(one => one.isUndone === isUndone).flatMap(({ line }) => toSeen(line))
  return { seen: seen(false), takenBack: seen(true) }
}

/** A scan told to be of a cancelled ticket counts for nothing: nobody was seen. */
function toSeen(line: Line): Seen[] {
  const { entry, at, deviceId } = line
  return entry.kind === 'scan' && entry.shownVerdict !== 'cancelled'
    ? [{ checkpoint: refOf(entry.checkpointId), device: refOf(deviceId), at }]
    : []
}

/** The server has these: they are no longer to be sent, and no longer open their tickets. */
export async function acknowledge(ids: string[], book: Book = 'door'): Promise<void> {
  letGo(ids)
  const transaction = (await openDoor(book)).transaction(['log', 'unsent'], 'readwrite')
  const log = transaction.objectStore('log')
  await Promise.all(
    ids.map(async id => {
      const line = await log.get(id)
      if (line?.entry.kind === 'scan') await log.put({ ...line, entry: { ...line.entry, ticket: undefined } })
      await transaction.objectStore('unsent').delete(id)
    }),
  )
  await transaction.done
}

/** The server cannot take these: they stay, with its reason. */
export async function keepRefused(
  refused: { id: string; reason: RefusalReason }[],
  book: Book = 'door',
): Promise<void> {
  const transaction = (await openDoor(book)).transaction('unsent', 'readwrite')
  await Promise.all(
    refused.map(async ({ id, reason }) => {
      refuseHeld(id, reason)
      const kept = await transaction.store.get(id)
      if (kept) await transaction.store.put({ ...kept, refused: reason, isOffered: false })
    }),
  )
  await transaction.done
}

/** They are tried again, whatever was said of them. */
export async function retryRefused(): Promise<void> {
  for (const { id } of listHeld('door')) refuseHeld(id, undefined)
  const transaction = (await openDoor()).transaction('unsent', 'readwrite')
  for (const kept of await transaction.store.getAll()) await transaction.store.put({ ...kept, refused: undefined })
  await transaction.done
}

/** These leave now, at the moments that they have here: from now on those are final. */
export async function offer(lines: Line[], book: Book = 'door'): Promise<void> {
  const transaction = (await openDoor(book)).transaction(['log', 'unsent'], 'readwrite')
  const log = transaction.objectStore('log')
  const unsent = transaction.objectStore('unsent')
  for (const line of lines) {
    if (await log.getKey(line.id)) await log.put(line)
    if (await unsent.getKey(line.id)) await unsent.put({ id: line.id, deviceId: line.deviceId, isOffered: true })
  }
  await transaction.done
}

/** The next line need not be later than one whose moment was found wrong. */
export async function forgetLastMoment(book: Book = 'door'): Promise<void> {
  await (await openDoor(book)).delete('facts', 'lastAt')
}

/** The end of a rehearsal: nothing of it stays. */
export async function wipeRehearsal(): Promise<void> {
  const transaction = (await openDoor('rehearsal')).transaction(['log', 'unsent', 'facts'], 'readwrite')
  const stores = (['log', 'unsent', 'facts'] as const).map(name => transaction.objectStore(name).clear())
  await Promise.all([...stores, transaction.done])
  await forgetFacts('rehearsalSince')
}

/** The pairing of a device that this phone is or was: with its token, what it has not sent is sent. */
export async function pairingOf(deviceId: string): Promise<KeptPairing | undefined> {
  return (await openDoor()).get('pairings', deviceId)
}

async function forgetSentLines(isOver: (line: Line) => boolean): Promise<void> {
  const transaction = (await openDoor()).transaction(['log', 'unsent'], 'readwrite')
  const unsent = new Set(await transaction.objectStore('unsent').getAllKeys())
  for (const line of await transaction.objectStore('log').getAll()) {
    if (!unsent.has(line.id) && isOver(line)) await transaction.objectStore('log').delete(line.id)
  }
  await transaction.done
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
