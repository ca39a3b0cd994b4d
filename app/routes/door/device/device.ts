import type { DoubleAdmission } from '~/features/device/protocol'
import type { DoorConfig } from '~/features/door-list/state'
import { contact } from './contact'
import { type Clock, type Facts, type KeptPairing, keepFact, readFact } from './database'
import { Ended } from './link'
import { countKnown, updateList } from './list'
import { listenToServer } from './live'
import { countOwn } from './own-count'
import { type PairingFault, pairWith, takeInvitation } from './pair'
import {
  endDevice,
  endOther,
  listLines,
  listUnsentLines,
  pairing,
  retryRefused,
  type UnsentLine,
  wipeRehearsal,
} from './store'
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
  /** Tickets and groups known, and since when; milliseconds since 1970. */
  known: number
  listAt?: number
  clock?: Clock
  /** Double admissions that nobody has read on this phone. */
  conflicts: DoubleAdmission[]
  rehearsalSince?: number
  /** The phone's memory took no more: what is scanned lives as long as the page. */
  isFull: boolean
}

const AT_START: DeviceState = {
  phase: 'opening',
  network: 'starting',
  participants: 0,
  uncounted: 0,
  waiting: 0,
  refused: [],
  known: 0,
  conflicts: [],
  isFull: false,
}

export type Device = ReturnType<typeof createDevice>

/** This phone as a device: what it knows, and its talk with the server, which changes nothing of what it decides. */
export function createDevice() {
  let state = AT_START
  const readers = new Set<() => void>()
  let tabs: BroadcastChannel | undefined
  let leaving: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = PAUSE
  let hasEvents = false
  let beating: Promise<void> | undefined
  let isAskedAgain = false
  let contactedAt = Number.NEGATIVE_INFINITY

  function change(changes: Partial<DeviceState>) {
    state = { ...state, ...changes }
    for (const reader of readers) reader()
  }

  /** What this phone keeps, read again: at start, and when another tab changed it. */
  async function readMemory() {
    const [kept, ended, config, listAt, clock, participants, rehearsalSince] = await Promise.all([
      pairing(),
      readFact('ended'),
      readFact('config'),
      readFact('listAt'),
      readFact('clock'),
      readFact('participants'),
      readFact('rehearsalSince'),
    ])
    const phase = !kept ? 'unpaired' : ended ? 'ended' : 'ready'
    change({ phase, pairing: kept, ended, config, listAt, clock, rehearsalSince, known: await countKnown() })
    if (participants !== undefined) change({ participants })
    await readWaiting()
  }

  async function readWaiting() {
    const [door, rehearsal] = await Promise.all([listUnsentLines('door'), listUnsentLines('rehearsal')])
    const lines = [...door, ...rehearsal]
    const uncounted = countOwn(state.rehearsalSince ? await listLines('rehearsal') : door, state.config)
    change({ waiting: lines.length, refused: lines.filter(line => line.refused), uncounted })
  }

  async function start() {
    leaving = new AbortController()
    tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('lnpsq-porte')
    const { signal } = leaving
    const invitation = takeInvitation()
    try {
      if (invitation) change({ pairingFault: await pairWith(invitation) })
      await readMemory()
    } catch {
      return change({ phase: 'no-memory' })
    }
    tabs?.addEventListener('message', () => void readMemory(), { signal })
    window.addEventListener('online', beatNow, { signal })
    window.addEventListener('offline', () => change({ network: 'offline' }), { signal })
    document.addEventListener('visibilitychange', () => !document.hidden && beatNow(), { signal })
    window.addEventListener('hashchange', () => location.hash && location.reload(), { signal })
    beatNow()
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

  function stop() {
    leaving?.abort()
    clearTimeout(timer)
    tabs?.close()
    tabs = undefined
  }

  /** What was just scanned leaves at once, on the word of a contact not long ago; the rest is for the next beat. */
  async function sendNow() {
    if (state.network !== 'online') return
    if (beating || performance.now() - contactedAt > PAUSE_WITH_EVENTS) return beatNow()
    await send().catch(() => beatNow())
    await readWaiting().catch(() => {})
    tabs?.postMessage('changed')
  }

  /** Talks to the server now, or once more when it is talking already. */
  function beatNow() {
    if (beating) {
      isAskedAgain = true
      return
    }
    clearTimeout(timer)
    beating = beat().finally(() => {
      beating = undefined
      if (leaving?.signal.aborted) return
      if (isAskedAgain) {
        isAskedAgain = false
        return beatNow()
      }
      timer = setTimeout(beatNow, pause)
    })
  }

  async function beat() {
    const token = state.phase === 'ready' ? state.pairing?.token : undefined
    if (!token) return
    try {
      const { answer, clock } = await contact(token)
      contactedAt = performance.now()
      change({ clock, participants: answer.participants, network: 'online', conflicts: await unread(answer.conflicts) })
      await send()
      const { config, hasChanged } = await updateList(token)
      change({ ...(config && { config }), listAt: Date.now(), ...(hasChanged && { known: await countKnown() }) })
      pause = hasEvents ? PAUSE_WITH_EVENTS : PAUSE
    } catch (error) {
      if (error instanceof Ended) return await end(error)
      pause = Math.min(Math.max(pause, PAUSE) * 2, LONGEST_PAUSE)
      change({ network: 'offline' })
    } finally {
      await readWaiting().catch(() => {})
    }
  }

  async function send() {
    const { clock } = state
    if (!clock) return
    const onEnded = (deviceId: string, ended: Ended) =>
      deviceId === state.pairing?.deviceId ? end(ended) : endOther(deviceId)
    for (const one of ['door', 'rehearsal'] as const) {
      const participants = await upload({ book: one, clock, onEnded })
      if (participants !== undefined) change({ participants })
    }
  }

  async function end({ reason }: Ended) {
    await endDevice(reason)
    await readMemory()
    tabs?.postMessage('changed')
  }

  async function unread(conflicts: DoubleAdmission[]) {
    const read = new Set(await readFact('conflictsRead'))
    return conflicts.filter(({ id }) => !read.has(id))
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
      await readWaiting().catch(() => {})
      tabs?.postMessage('changed')
      void sendNow()
    },
    async readConflicts() {
      const known = (await readFact('conflictsRead')) ?? []
      await keepFact('conflictsRead', [...known, ...state.conflicts.map(({ id }) => id)])
      change({ conflicts: [] })
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
    beatNow,
  }
}
