import { listen } from 'db/client.server'
import { type EventStream, openEventStream } from './event-stream.server'

/** Each client holds a connection: screens, organisers and phones at the door are few. */
const MOST_CLIENTS = 200
/** Of one address, member or device: nobody takes the place of the others. A hall's screens share an address. */
const MOST_OF_ONE = 20

/** What triggers notify, with an edition's id; milliseconds: a hundred changes in that time make one event. */
const GATHERING = { places: 300, attendance: 3000, door: 300 } as const
export type Channel = keyof typeof GATHERING

type Watched = {
  clients: Map<string, Set<EventStream>>
  /** How many of them are whose. */
  held: Map<string, number>
  waiting: Set<string>
  listening: Promise<unknown> | undefined
}
const aWatched = (): Watched => ({ clients: new Map(), held: new Map(), waiting: new Set(), listening: undefined })
const watched: Record<Channel, Watched> = { places: aWatched(), attendance: aWatched(), door: aWatched() }

/** `who` asks: the address of a screen, the id of a member or of a device. */
type Client = { signal: AbortSignal; who: string }

/**
 * Tells a client whenever something of an edition changes, whichever process changed it: one listener for all the clients
 * of this process. Undefined when there are too many, of all or of the one who asks.
 */
export async function watch(
  channel: Channel,
  editionId: string,
  { signal, who }: Client,
): Promise<Response | undefined> {
  const of = watched[channel]
  if (countClients(channel) >= MOST_CLIENTS || (of.held.get(who) ?? 0) >= MOST_OF_ONE) return undefined
  of.listening ??= listen(channel, changedId => changed(channel, changedId)).catch(error => {
    of.listening = undefined
    throw error
  })
  await of.listening

  const { clients } = of
  const { stream, response } = openEventStream({ signal, onClose: leave })
  if (!signal.aborted) {
    clients.set(editionId, (clients.get(editionId) ?? new Set()).add(stream))
    hold(of, who, 1)
  }
  return response

  function leave() {
    if (clients.get(editionId)?.delete(stream)) hold(of, who, -1)
  }
}

function hold({ held }: Watched, who: string, more: number): void {
  const count = (held.get(who) ?? 0) + more
  if (count > 0) held.set(who, count)
  else held.delete(who)
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
