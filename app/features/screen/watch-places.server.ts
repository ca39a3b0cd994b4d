import { listen } from 'db/client.server'
import { type EventStream, openEventStream } from './event-stream.server'

/** Each client holds a connection: the screens of the halls are few, and nobody else takes the rest away. */
const MOST_CLIENTS = 200
/** Milliseconds: a hundred enrolments in a moment make one event. */
const GATHERING = 300

const clients = new Map<string, Set<EventStream>>()
const waiting = new Set<string>()
let listening: Promise<unknown> | undefined

/**
 * Tells a client whenever the places of an edition change, whichever process changed them: one listener for all the
 * clients of this process. Undefined when there are too many.
 */
export async function watchPlaces(editionId: string, signal: AbortSignal): Promise<Response | undefined> {
  if (countClients() >= MOST_CLIENTS) return undefined
  listening ??= listen('places', changed).catch(error => {
    listening = undefined
    throw error
  })
  await listening

  const { stream, response } = openEventStream({ signal, onClose: () => clients.get(editionId)?.delete(stream) })
  if (!signal.aborted) clients.set(editionId, (clients.get(editionId) ?? new Set()).add(stream))
  return response
}

function changed(editionId: string): void {
  if (!clients.get(editionId)?.size || waiting.has(editionId)) return
  waiting.add(editionId)
  setTimeout(() => {
    waiting.delete(editionId)
    for (const client of clients.get(editionId) ?? []) client.send()
  }, GATHERING)
}

/** How many clients this process holds. */
export function countClients(): number {
  return [...clients.values()].reduce((sum, some) => sum + some.size, 0)
}
