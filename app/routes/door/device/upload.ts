import { type BatchAnswer, MOST_ENTRIES } from '~/features/check-in/protocol'
import { correctedAgain } from './clock'
import type { Book, Clock, Line } from './database'
import { ask, Ended, Refused } from './link'
import { acknowledge, forgetLastMoment, keepRefused, listUnsentLines, offer, pairingOf, type UnsentLine } from './store'

const LOCK = 'lnpsq-porte-envoi'
const PATIENCE = 30_000

type Uploading = {
  book: Book
  /** Of a contact just made: what stands in the server's future is corrected before it leaves. */
  clock: Clock
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
    const unsent = await listUnsentLines(book)
    const lines = unsent.filter(line => !silent.has(line.deviceId) && (!line.refused || isFuture(line, clock)))
    const deviceId = lines[0]?.deviceId
    if (!deviceId) return participants
    const token = (await pairingOf(deviceId))?.token
    if (!token) {
      silent.add(deviceId)
      continue
    }
    const batch = lines.filter(line => line.deviceId === deviceId).slice(0, size)
    try {
      const answer = await send(await prepare(batch, { book, clock }), { token, book })
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

/** Lines with the moments they leave with: noted first, so that this phone and the server never differ. */
async function prepare(batch: UnsentLine[], { book, clock }: { book: Book; clock: Clock }): Promise<Line[]> {
  const corrected = batch.map(line => (line.isOffered ? line : correctedAgain(line, { clock, now: Date.now() })))
  const leaving = corrected.filter((_, index) => !batch[index]?.isOffered)
  if (leaving.length > 0) await offer(leaving.map(toLine), book)
  if (corrected.some((line, index) => line.at !== batch[index]?.at)) await forgetLastMoment(book)
  return corrected
}

function toLine({ id, deviceId, edition, at, entry, subject }: Line): Line {
  return { id, deviceId, edition, at, entry, ...(subject && { subject }) }
}

/** Refused for its moment, which is known to be wrong since. */
function isFuture({ refused, at }: UnsentLine, { offset }: Clock): boolean {
  return refused === 'in-the-future' && at > Date.now() + offset
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
