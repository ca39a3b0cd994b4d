import { listen } from 'db/client.server'
import { type EventStream, openEventStream } from './event-stream.server'

/** Each client holds a connection: screens and organisers are few, and nobody else takes the rest away. */
const MOST_CLIENTS = 200

/** What triggers notify, with an edition's id; milliseconds: a hundred changes in that time make one event. */
const GATHERING = { places: 300, attendance: 3000 } as const
export type Channel = keyof typeof GATHERING

type Watched = {
  clients: Map<string, Set<EventStream>>
  waiting: Set<string>
  listening: Promise<unknown> | undefined
}
const aWatched = (): Watched => ({ clients: new Map(), waiting: new Set(), listening: undefined })
const watched: Record<Channel, Watched> = { places: aWatched(), attendance: aWatched() }

/**
 * Tells a client whenever something of an edition changes, whichever process changed it: one listener for all the clients
 * of this process. Undefined when there are too many.
 */
export async function watch(channel: Channel, editionId: string, signal: AbortSignal): Promise<Response | undefined> {
  if (countClients(channel) >= MOST_CLIENTS) return undefined
  const of = watched[channel]
  of.listening ??= listen(channel, changedId => changed(channel, changedId)).catch(error => {
    of.listening = undefined
    throw error
  })
  await of.listening

  const { clients } = of
  const { stream, response } = openEventStream({ signal, onClose: () => clients.get(editionId)?.delete(stream) })
  if (!signal.aborted) clients.set(editionId, (clients.get(editionId) ?? new Set()).add(stream))
  return response
}

function changed(channel: Channel, editionId: string): void {
  const { clients, waiting } = watched[channel]
  if (!clients.get(editionId)?.size || waiting.has(editionId)) return
  waiting.add(editionId)
  setTimeout(() => {
    waiting.delete(editionId)
    for (const client of clients.get(editionId) ?? []) client.send()
  }, GATHERING[channel])
}

/** How many clients of a channel this process holds. */
export function countClients(channel: Channel): number {
  return [...watched[channel].clients.values()].reduce((sum, some) => sum + some.size, 0)
}
