import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EntryAnswer } from '~/features/check-in/protocol'
import type { CarriedLog } from '~/features/device/protocol'
import { pairing } from '../device/store'

export type Refusal = 'not-proven' | 'organisers-only' | 'unreadable' | 'partly-refused'

/** A log that another phone showed, kept until the server has it. */
export type ReceivedLog = {
  proof: string
  receivedAt: number
  log: CarriedLog
  /** Why the server does not take it from this phone. */
  refusal?: Refusal
}

interface CarriedSchema extends DBSchema {
  logs: { key: string; value: ReceivedLog }
}

let opening: Promise<IDBPDatabase<CarriedSchema>> | undefined

function openCarried() {
  opening ??= openDB<CarriedSchema>('lnpsq-porte-transport', 1, {
    upgrade: database => void database.createObjectStore('logs', { keyPath: 'proof' }),
    terminated: () => (opening = undefined),
  })
  return opening
}

/** Keeps a log until it is forwarded; the same one twice is one. */
export async function keepReceived(log: CarriedLog): Promise<void> {
  await (await openCarried()).put('logs', { proof: log.proof, receivedAt: Date.now(), log })
}

/** Logs of others, the oldest first. */
export async function listReceived(): Promise<ReceivedLog[]> {
  const logs = await (await openCarried()).getAll('logs')
  return logs.sort((a, b) => a.receivedAt - b.receivedAt)
}

/** Takes a log off this phone. */
export async function forgetReceived(proof: string): Promise<void> {
  await (await openCarried()).delete('logs', proof)
}

const PATIENCE = 30_000

/** Hands the kept logs to the server; those that it has go. Rejects without the network: they stay. */
export async function forwardReceived(): Promise<void> {
  const token = (await pairing())?.token
  if (!token) return
  for (const received of await listReceived()) {
    if (received.refusal) continue
    const response = await fetch('/api/porte/journaux', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ log: received.log }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    const refusal = response.ok ? await refusalIn(response) : refusalOf(response.status)
    if (refusal) await (await openCarried()).put('logs', { ...received, refusal })
    else await forgetReceived(received.proof)
  }
}

const AGAIN = 30_000
let failedAt = Number.NEGATIVE_INFINITY

/** The same over and over, twice a minute at most once it failed: a server that is asked too much says so, and counts on. */
export async function retryReceived(): Promise<void> {
  if (performance.now() - failedAt < AGAIN) return
  await forwardReceived().catch(() => {
    failedAt = performance.now()
  })
}

const REFUSALS: [status: number, refusal: Refusal][] = [
  [403, 'not-proven'],
  [410, 'organisers-only'],
  [413, 'unreadable'],
  [422, 'unreadable'],
]

function refusalOf(status: number): Refusal {
  const refusal = REFUSALS.find(([refused]) => refused === status)?.[1]
  // Anything else is the server's trouble of the moment: later, then.
  if (!refusal) throw new Error(`Answer ${status}`)
  return refusal
}

/** Entries that the server could not take stay here, with the others. */
async function refusalIn(response: Response): Promise<Refusal | undefined> {
  const { results } = (await response.json()) as { results: EntryAnswer[] }
  const isRefused = (answer: EntryAnswer) => answer.verdict === 'refused' && answer.reason !== 'id-taken'
  return results.some(isRefused) ? 'partly-refused' : undefined
}
