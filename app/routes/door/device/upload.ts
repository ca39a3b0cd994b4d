import { type BatchAnswer, MOST_ENTRIES } from '~/features/check-in/protocol'
import { correctedAgain } from './clock'
import type { Book, Clock, Line } from './database'
import { ask, Ended, Refused } from './link'
import { acknowledge, keepCorrected, keepRefused, listUnsentLines, pairingOf } from './store'

const LOCK = 'lnpsq-porte-envoi'
const PATIENCE = 30_000

type Uploading = {
  book: Book
  /** Of the last contact, just made: what stands in the server's future is corrected before it leaves. */
  clock: Clock | undefined
  /** The server ended a device that this phone is or was. */
  onEnded: (deviceId: string, ended: Ended) => Promise<void>
}

/**
 * Sends what the server has not acknowledged, a thousand lines at a time, each line under the name of the device that made
 * it. One tab at a time sends; were there two, the server would take each line once all the same. Gives back the number of
 * participants that the last answer told. Throws without network: nothing is lost, everything stays to be sent.
 */
export async function upload(uploading: Uploading): Promise<number | undefined> {
  if (!navigator.locks) return sendAll(uploading)
  return navigator.locks.request(LOCK, { ifAvailable: true }, lock => (lock ? sendAll(uploading) : undefined))
}

async function sendAll({ book, clock, onEnded }: Uploading): Promise<number | undefined> {
  let participants: number | undefined
  const silent = new Set<string>()
  let size = MOST_ENTRIES
  for (;;) {
    const lines = (await listUnsentLines(book)).filter(line => !line.refused && !silent.has(line.deviceId))
    const deviceId = lines[0]?.deviceId
    if (!deviceId) return participants
    const token = (await pairingOf(deviceId))?.token
    if (!token) {
      silent.add(deviceId)
      continue
    }
    const batch = lines.filter(line => line.deviceId === deviceId).slice(0, size)
    try {
      const answer = await send(await correctFuture(batch, { book, clock }), { token, book })
      participants = answer.participants
      await settle(batch, { answer, book })
    } catch (error) {
      if (error instanceof Ended) {
        await onEnded(deviceId, error)
        silent.add(deviceId)
      } else if (error instanceof Refused && isOfTheBatch(error)) {
        // Something in it: find it by halves, so that it holds nothing else back.
        if (batch.length === 1) await keepRefused([{ id: batch[0]?.id ?? '', reason: 'invalid' }], book)
        size = Math.max(1, Math.floor(batch.length / 2))
      } else throw error
    }
  }
}

function send(lines: Line[], { token, book }: { token: string; book: Book }): Promise<BatchAnswer> {
  const entries = lines.map(line => line.entry)
  const body = book === 'rehearsal' ? { rehearsal: true, entries } : { entries }
  return ask<BatchAnswer>('/api/scans', { token, body, patience: PATIENCE })
}

async function correctFuture(lines: Line[], { book, clock }: { book: Book; clock?: Clock }): Promise<Line[]> {
  if (!clock) return lines
  const corrected = lines.map(line => correctedAgain(line, { clock, now: Date.now() }))
  const changed = corrected.filter((line, index) => line !== lines[index])
  if (changed.length > 0) await keepCorrected(changed, book)
  return corrected
}

/** Whatever the server says of an entry, nothing is dropped: acknowledged, or kept with its reason. */
async function settle(batch: Line[], { answer, book }: { answer: BatchAnswer; book: Book }): Promise<void> {
  const refused = answer.results.flatMap((result, index) =>
    result.verdict === 'refused' ? { id: batch[index]?.id ?? '', reason: result.reason } : [],
  )
  const stays = new Set(refused.map(({ id }) => id))
  await acknowledge(
    batch.slice(0, answer.results.length).flatMap(({ id }) => (stays.has(id) ? [] : id)),
    book,
  )
  if (refused.length > 0) await keepRefused(refused, book)
}

function isOfTheBatch({ status }: Refused): boolean {
  return status === 400 || status === 413 || status === 422
}
