import { useCallback, useMemo, useRef, useState } from 'react'
import { type EntryAnswer, MOST_ENTRIES } from '~/features/check-in/protocol'
import type { Entry } from '~/features/check-in/schema'
import { NotPaired } from './pairing-token'
import { openQueue, type Queue } from './queue'
import { linkTo } from './server-link'
import { useHeartbeat } from './use-heartbeat'

const PATIENCE = 4000
const PATIENCE_OFFLINE = 1000
const PATIENCE_BATCH = 20_000

export type Network = { state: 'starting' | 'online' | 'offline' | 'not-paired'; waiting: number }

/**
 * This phone as a device of the edition: sends entries, keeps those that did not arrive and sends them again with the
 * same id, slower and slower while the network is away. Every beat also brings the number of participants.
 */
export function useDevice(edition: string, participantsAtStart: number) {
  const link = useMemo(() => linkTo(edition), [edition])
  const queue = useRef<Queue>()
  const inFlight = useRef(new Set<string>())
  const [participants, setParticipants] = useState(participantsAtStart)
  const [network, setNetwork] = useState<Network>({ state: 'starting', waiting: 0 })

  const openedQueue = useCallback(() => {
    queue.current ??= openQueue(edition, localStorage)
    return queue.current
  }, [edition])
  const waitingEntries = useCallback(
    () =>
      openedQueue()
        .list()
        .filter(entry => !inFlight.current.has(entry.id)),
    [openedQueue],
  )
  const report = useCallback(
    (error?: unknown) => setNetwork({ state: stateAfter(error), waiting: waitingEntries().length }),
    [waitingEntries],
  )

  const deliver = useCallback(
    async (entries: Entry[], patience: number) => {
      const answer = await link.send(entries, patience)
      openedQueue().remove(answer.results.filter(isSettled).map(result => result.id ?? ''))
      setParticipants(answer.participants)
      return answer.results
    },
    [link, openedQueue],
  )

  const beat = useCallback(async () => {
    const waiting = waitingEntries().slice(0, MOST_ENTRIES)
    if (waiting.length > 0) await deliver(waiting, PATIENCE_BATCH)
    else if (!document.hidden) setParticipants((await link.count(PATIENCE)).participants)
  }, [link, deliver, waitingEntries])
  useHeartbeat(beat, report)

  /** The server's answer; undefined without the network, and the entry then waits with what the device shows. */
  const record = useCallback(
    async (entry: Entry, withoutNetwork: Entry = entry): Promise<EntryAnswer | undefined> => {
      openedQueue().add(withoutNetwork)
      inFlight.current.add(entry.id)
      try {
        const patience = network.state === 'offline' ? PATIENCE_OFFLINE : PATIENCE
        const [answer] = await deliver([entry], patience)
        inFlight.current.delete(entry.id)
        report()
        return answer
      } catch (error) {
        inFlight.current.delete(entry.id)
        report(error)
        return undefined
      }
    },
    [deliver, network.state, openedQueue, report],
  )

  return { participants, network, record }
}

/** In the log, or there already: nothing else leaves the queue. */
function isSettled(answer: EntryAnswer): boolean {
  return answer.verdict !== 'refused' || answer.reason === 'id-taken'
}

function stateAfter(error: unknown): Network['state'] {
  if (error instanceof NotPaired) return 'not-paired'
  return error === undefined ? 'online' : 'offline'
}
