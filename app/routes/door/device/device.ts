import type { DoubleAdmission } from '~/features/device/protocol'
import type { DoorConfig } from '~/features/door-list/state'
import { retryReceived } from '../transfer/received-logs'
import { isPast } from './clock'
import { contact } from './contact'
import { type Clock, type Facts, forgetFacts, type KeptPairing, keepFact, readFact } from './database'
import { Ended, Refused } from './link'
import { countKnown, updateList } from './list'
import { listenToServer } from './live'
import { AT_START, isRehearsalOver, recall, recallWaiting } from './memory'
import { createPace } from './pace'
import { type PairingFault, pairIfInvited, takeInvitation } from './pair'
import { endDevice, pairing, retryRefused, type UnsentLine, wipeRehearsal } from './store'
import { upload } from './upload'

const PAUSE = 3000
const PAUSE_WITH_EVENTS = 20_000
const LONGEST_PAUSE = 30_000

export type DeviceState = {
  phase: 'opening' | 'unpaired' | 'ready' | 'ended' | 'no-memory'
  pairing?: KeptPairing
  pairingFault?: PairingFault
  ended?: Facts['ended']
  /** Undefined until the first list has come. */
  config?: DoorConfig
  network: 'starting' | 'online' | 'offline'
  participants: number
  /** People that this phone let in and that the server does not count yet; in a rehearsal, those of the rehearsal. */
  uncounted: number
  /** Entries that the server has not acknowledged, those that it refused included. */
  waiting: number
  refused: UnsentLine[]
  /** Logs of other phones that are still here. */
  received: number
  /** Tickets and groups known, and since when; milliseconds since 1970. */
  known: number
  listAt?: number
  clock?: Clock
  /** Double admissions that nobody has read on this phone. */
  conflicts: DoubleAdmission[]
  rehearsalSince?: number
  /** The edition started during a rehearsal, and nobody has read it. */
  isRehearsalOver?: true
  /** Somebody said that entries count, before the edition's day. */
  countsEarly?: true
  /** The phone's memory took no more: what is scanned lives as long as the page. */
  isFull: boolean
}

export type Device = ReturnType<typeof createDevice>

/** This phone as a device: what it knows, and its talk with the server, which changes nothing of what it decides. */
export function createDevice() {
  let state = AT_START
  const readers = new Set<() => void>()
  let tabs: BroadcastChannel | undefined
  let leaving: AbortController | undefined
  let pause = PAUSE
  let hasEvents = false
  let contactedAt = Number.NEGATIVE_INFINITY
  const pace = createPace(beat)
  const beatNow = pace.now

  function change(changes: Partial<DeviceState>) {
    state = { ...state, ...changes }
    for (const reader of readers) reader()
  }

  /** What this phone keeps, read again: at start, when another tab changed it, and at its end. */
  async function readMemory() {
    change(await recall())
    await readWaiting()
  }

  async function readWaiting() {
    change(await recallWaiting(state))
  }

  /** A device and a rehearsal end by themselves. */
  async function keepTime() {
    const isExpired = state.phase === 'ready' && isPast(state.pairing?.expiresAt, state.clock)
    if (isExpired || isRehearsalOver(state)) await readMemory()
  }

  async function start() {
    leaving = new AbortController()
    tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('lnpsq-porte')
    const { signal } = leaving
    try {
      await takeInvitation()
      await join()
    } catch {
      return change({ phase: 'no-memory' })
    }
    tabs?.addEventListener('message', () => void readMemory(), { signal })
    window.addEventListener('online', beatNow, { signal })
    window.addEventListener('offline', () => change({ network: 'offline' }), { signal })
    document.addEventListener('visibilitychange', () => !document.hidden && beatNow(), { signal })
    window.addEventListener('hashchange', () => location.hash && location.reload(), { signal })
    pace.start(signal)
    listenToServer({
      token: () => (state.phase === 'ready' ? state.pairing?.token : undefined),
      onEvent: beatNow,
      onOpen(isOpen) {
        hasEvents = isOpen
        if (isOpen) beatNow()
      },
      signal,
    })
  }

  /** Becomes what the invitation at hand makes of this phone, if there is one. */
  async function join() {
    change({ pairingFault: await pairIfInvited() })
    await readMemory()
    tabs?.postMessage('changed')
  }

  function stop() {
    leaving?.abort()
    tabs?.close()
    tabs = undefined
  }

  /** What was just scanned leaves at once, on the word of a contact not long ago; the rest is for the next beat. */
  async function sendNow() {
    if (state.network !== 'online') return
    if (pace.isAtWork() || performance.now() - contactedAt > PAUSE_WITH_EVENTS) return beatNow()
    await send().catch(() => beatNow())
    await readWaiting().catch(() => {})
    tabs?.postMessage('changed')
  }

  /** One talk with the server; gives back the pause before the next. */
  async function beat(): Promise<number> {
    try {
      await keepTime()
      // A phone that is a device goes on as it is, until it is opened again.
      if (state.phase !== 'ready' && state.pairingFault === 'offline') await join()
      // Past its end by its own clock alone, a phone still has its token: the server judges.
      const own = state.pairing
      if (!own?.token && state.pairingFault === 'offline') throw new Error('Not a device yet')
      if (!own?.token) return PAUSE
      await talk(own)
    } catch {
      change({ network: 'offline' })
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
    await readWaiting().catch(() => {})
    return pause
  }

  /** As the device that this phone is now: by the time of the answer, another tab may have made it another. */
  async function talk(own: KeptPairing) {
    try {
      await meet(own)
      await send()
      if (state.phase === 'ready') await refreshList(own.token)
      await retryReceived()
      pause = hasEvents ? PAUSE_WITH_EVENTS : PAUSE
    } catch (error) {
      if (!(error instanceof Ended)) throw error
      await end(own.deviceId, error)
      pause = LONGEST_PAUSE
    }
  }

  /** Says how this phone is, and hears the time. Whatever comes of it, what was scanned leaves. */
  async function meet(own: KeptPairing) {
    try {
      const met = await contact(own)
      contactedAt = performance.now()
      change({ ...met, pairing: await pairing(), network: 'online' })
      if (state.phase === 'ended') {
        await forgetFacts('ended')
        await readMemory()
      }
    } catch (error) {
      if (error instanceof Ended) throw error
      if (!(error instanceof Refused)) change({ network: 'offline' })
    }
  }

  async function refreshList(token: string) {
    const hasChanged = await updateList(token)
    const known = hasChanged ? await countKnown() : state.known
    change({ config: await readFact('config'), listAt: Date.now(), known, network: 'online' })
  }

  async function send() {
    // Never met: this phone's own clock, until the server says.
    const clock = state.clock ?? { offset: 0, serverAt: 0 }
    for (const one of ['door', 'rehearsal'] as const) {
      const participants = await upload({ book: one, clock, onEnded: end })
      if (participants !== undefined) change({ participants })
    }
  }

  async function end(deviceId: string, { reason }: Ended) {
    await endDevice(deviceId, reason)
    await readMemory()
    tabs?.postMessage('changed')
  }

  return {
    state: () => state,
    subscribe(reader: () => void) {
      readers.add(reader)
      return () => void readers.delete(reader)
    },
    start,
    stop,
    /** After each entry: it is in the log, and leaves as soon as it can. */
    async told({ isHeld }: { isHeld: boolean }) {
      if (isHeld) change({ isFull: true })
      await keepTime().catch(() => {})
      await readWaiting().catch(() => {})
      tabs?.postMessage('changed')
      void sendNow()
    },
    async readConflicts(read: DoubleAdmission[]) {
      const ids = read.map(({ id }) => id)
      await keepFact('conflictsRead', [...((await readFact('conflictsRead')) ?? []), ...ids])
      change({ conflicts: state.conflicts.filter(({ id }) => !ids.includes(id)) })
    },
    async retry() {
      await retryRefused()
      await readWaiting()
      beatNow()
    },
    async rehearse(isOn: boolean) {
      if (isOn) await keepFact('rehearsalSince', Date.now())
      else await wipeRehearsal()
      await readMemory()
      tabs?.postMessage('changed')
    },
    /** Entries count on this phone, though the edition's day is to come. */
    async countEarly() {
      await keepFact('countsEarly', true)
      await readMemory()
    },
    async readRehearsalOver() {
      await forgetFacts('isRehearsalOver')
      await readMemory()
    },
    beatNow,
  }
}
