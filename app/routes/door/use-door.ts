import { useCallback, useEffect, useRef, useState } from 'react'
import type { GroupMember, GroupState, TicketState } from '~/features/door-list/state'
import { timeBy } from './device/clock'
import { keepFact, readFact } from './device/database'
import {
  type Naming,
  type Read,
  type ReadByCode,
  type ReadGroup,
  type ReadGroupCode,
  readMember,
  readNewTicket,
  readTicket,
} from './device/read-ticket'
import type { useDevice } from './device/use-device'
import {
  type Asked,
  type DeskAt,
  deskOf,
  type WalkInAnswers,
  writeScans,
  writeUndos,
  writeWalkIn,
} from './device/write-entries'
import { type Last, lastWords, useLastEntry } from './last-entry'
import { type Outcome, outcomeOfScan } from './outcome/outcome'
import { signal } from './outcome/outcome-signal'
import { exchangeForTicket } from './ticket/exchange'

export type Screen =
  | { name: 'camera' | 'by-hand' | 'walk-in' | 'menu' | 'readiness' | 'transfer' }
  | { name: 'undo'; last: Last; from: Screen }
  | { name: 'outcome'; id: string; outcome: Outcome; ticket?: Naming }
  | { name: 'group'; group: ReadGroup }
  | { name: 'new-ticket'; insteadOf: Last['entries']; answers: WalkInAnswers }
export type ShowScreen = (screen: Screen) => void

export type Door = ReturnType<typeof useDoor>
/** A person found by a search, which the network alone can do. */
export type Chosen = { registrationId: string; tag: string; state: TicketState }

/** What counts somebody, and may be taken back. */
const COUNTED: Partial<Record<Outcome['kind'], Last['kind']>> = {
  welcome: 'ticket',
  'walk-in': 'walk-in',
  group: 'group',
}

type Told = { outcome: Outcome; entries: Last['entries']; isHeld: boolean; ticket?: Naming }

/** What the door does, and the screen it shows. Each verdict is this phone's own, and is in its log before it is shown. */
export function useDoor({ device, state }: ReturnType<typeof useDevice>, at: DeskAt) {
  const [screen, setScreen] = useState<Screen>({ name: 'camera' })
  const book = state.rehearsalSince ? 'rehearsal' : 'door'
  const [last, setLast] = useLastEntry(book)
  const [isBusy, setIsBusy] = useState(false)
  const isRecording = useRef(false)
  const home = useRef<Screen>({ name: 'camera' })
  const asked = useRef<Asked>()
  const desk = () => deskOf({ state, at, now: Date.now() })

  /** Who is being asked, and is left for something else, is counted with what was said. */
  const show: ShowScreen = next => {
    if (next.name === 'camera' || next.name === 'by-hand') home.current = next
    if (asked.current) void count(asked.current)
    else setScreen(next)
  }
  const close = useCallback(() => setScreen(home.current), [])

  /** One thing at a time: what is read meanwhile is read again when the camera goes on. */
  async function alone(work: () => Promise<void>) {
    if (isRecording.current) return
    isRecording.current = true
    setIsBusy(true)
    await work().finally(() => {
      isRecording.current = false
      setIsBusy(false)
    })
  }

  const tell = (work: () => Promise<Told>) =>
    alone(async () => {
      const { outcome: decided, entries, isHeld, ticket } = await work()
      const { book, checkpoint } = desk()
      const outcome = { ...decided, isRehearsal: book === 'rehearsal', isAtActivity: Boolean(checkpoint.activity) }
      signal(outcome)
      const kind = COUNTED[outcome.kind]
      setLast(kind && { kind, entries, firstName: outcome.firstName, at: timeBy(state.clock) })
      setScreen({ name: 'outcome', id: entries[0]?.id ?? crypto.randomUUID(), outcome, ticket })
      void device.told({ isHeld })
    })

  async function tellScan(read: Read): Promise<Told> {
    const { pairing, config, ...rest } = desk()
    const { scanned, isHeld } = await writeScans([read], { pairing, ...rest })
    const [one] = scanned
    if (!one) throw new Error('Nothing was written')
    const ticket = read.kind === 'ticket' ? read.naming : undefined
    const entries = [{ id: one.id, deviceId: pairing.deviceId }]
    return { outcome: outcomeOfScan(read, one, config), entries, isHeld, ticket }
  }

  async function writeAsked({ answers, at: now, checkpoint }: Asked): Promise<Told> {
    asked.current = undefined
    const { pairing, ...rest } = deskOf({ state, at: { checkpoint }, now })
    const { id, isHeld } = await writeWalkIn(answers, { pairing, ...rest })
    return { outcome: { kind: 'walk-in', answers }, entries: [{ id, deviceId: pairing.deviceId }], isHeld }
  }
  const toAsked = (answers: WalkInAnswers): Asked => ({ answers, at: Date.now(), checkpoint: desk().checkpoint })
  const count = (one: Asked) => tell(() => writeAsked(one))

  // The page died while somebody was being asked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each book
  useEffect(() => {
    asked.current = undefined
    const resume = (left: Asked | undefined) => left && count(left)
    readFact('asked', book).then(resume, () => {})
  }, [book])

  /** Shows a group before anybody of it is let in; tells anything else at once. */
  const take = (reading: () => Promise<Read | ReadGroup | ReadGroupCode>) =>
    alone(async () => {
      const read = await reading()
      if (asked.current) void device.told(await writeAsked(asked.current))
      if (read.kind === 'group') return setScreen({ name: 'group', group: read })
      isRecording.current = false
      await tell(async () =>
        read.kind === 'group-code' ? { outcome: { kind: 'group-code' }, entries: [], isHeld: false } : tellScan(read),
      )
    })

  return {
    screen,
    show,
    close,
    last,
    isBusy,
    state,
    device,
    scan: (text: string) =>
      take(() => {
        const { config, pairing } = desk()
        return state.network === 'online' ? readNewTicket(text, { config, ...pairing }) : readTicket(text, config)
      }),
    tellCode: (read: ReadByCode) => take(async () => read),
    choose: ({ registrationId, tag, state }: Chosen) =>
      tell(() => tellScan({ kind: 'ticket', naming: { registrationId }, subject: tag, state })),

    admit: (group: GroupState, members: GroupMember[]) =>
      tell(async () => {
        const reads = await Promise.all(members.map(readMember))
        const { pairing, ...rest } = desk()
        const { scanned, isHeld } = await writeScans(reads, { pairing, ...rest })
        const entries = scanned.map(({ id }) => ({ id, deviceId: pairing.deviceId }))
        const came = { count: scanned.length, of: group.members.length }
        return { outcome: { kind: 'group', firstName: group.label, came }, entries, isHeld }
      }),

    countWalkIn: (answers: WalkInAnswers) => count(toAsked(answers)),

    /** What was said so far of somebody without a ticket, kept at each answer; undefined: nobody is to be counted. */
    ask(answers: WalkInAnswers | undefined) {
      asked.current = answers && toAsked(answers)
      keepFact('asked', asked.current, book).catch(() => {})
    },

    /** Somebody counted nameless has a ticket now, and is counted with it. */
    async exchange(ticket: string, insteadOf: Last['entries'], firstName?: string) {
      const { entries, isHeld } = await exchangeForTicket({ ticket, insteadOf, desk: desk() })
      setLast({ kind: 'ticket', entries, firstName, at: timeBy(state.clock) })
      void device.told({ isHeld })
    },

    takeBack: (undone: Last) =>
      tell(async () => {
        const { isHeld } = await writeUndos(undone.entries, desk())
        return { outcome: { kind: 'undone', undone: lastWords(undone) }, entries: [], isHeld }
      }),
  }
}
