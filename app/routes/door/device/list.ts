import { type SealedRecord, unpackRecords } from '~/features/door-list/record'
import type { ListAnswer } from '~/features/door-list/state'
import { openDoor, readFact } from './database'
import { ask } from './link'

/** Brings the list, and the edition's settings, up to date; gives back whether the list changed. */
export async function updateList(token: string): Promise<boolean> {
  let hasChanged = false
  for (let hasMore = true; hasMore; ) {
    const [cursor, config] = await Promise.all([readFact('cursor'), readFact('config')])
    const asked = new URLSearchParams({ ...(cursor && { depuis: cursor }), ...(config && { version: config.version }) })
    const answer = await ask<ListAnswer>(`/api/porte/liste?${asked}`, { token, patience: 20_000 })
    if (!(await keepAnswer(answer, token))) return false
    hasChanged ||= answer.isFresh || answer.records !== ''
    hasMore = answer.hasMore
  }
  return hasChanged
}

/** A page of the list with the cursor that follows it, in one transaction; false where its device is over since. */
async function keepAnswer({ isFresh, records, cursor, config }: ListAnswer, token: string): Promise<boolean> {
  const unpacked = unpackRecords(Uint8Array.from(atob(records), letter => letter.charCodeAt(0)))
  const transaction = (await openDoor()).transaction(['records', 'facts', 'pairings'], 'readwrite')
  const facts = transaction.objectStore('facts')
  const [deviceId, ended] = await Promise.all([facts.get('deviceId'), facts.get('ended')])
  const current = await transaction.objectStore('pairings').get(String(deviceId))
  if (ended || current?.token !== token) return false
  const kept = transaction.objectStore('records')
  if (isFresh) await kept.clear()
  await Promise.all([
    ...unpacked.map(record => kept.put(record)),
    facts.put(cursor, 'cursor'),
    facts.put(Date.now(), 'listAt'),
    config && facts.put(config, 'config'),
    transaction.done,
  ])
  return true
}

/** The records of a ticket's tag: one for each key of its edition. */
export async function recordsOf(tag: string): Promise<SealedRecord[]> {
  return (await openDoor()).getAll('records', IDBKeyRange.bound([tag, 0], [tag, 255]))
}

/** The tag of the ticket of a short code, when the list has it. */
export async function tagOfCode(codeTag: string): Promise<string | undefined> {
  return (await (await openDoor()).getFromIndex('records', 'by-code', codeTag))?.tag
}

/** How many tickets and groups this phone knows. */
export async function countKnown(): Promise<number> {
  const keys = await (await openDoor()).getAllKeys('records')
  return new Set(keys.map(([tag]) => tag)).size
}
