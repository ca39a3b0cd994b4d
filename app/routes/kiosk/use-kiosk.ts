import type { Language } from 'db/schema/words'
import { useCallback, useRef, useState } from 'react'
import type { DoorRegistration, OwnActivity } from '~/features/device/protocol'
import type { DeviceState } from '../door/device/device'
import type { Desk } from '../door/device/write-entries'
import { signal } from '../door/outcome/outcome-signal'
import { takeTicket } from '../door/ticket/take-ticket'
import { kioskDesk } from './desk'
import { admit, countNameless, programmeOf } from './kiosk-work'
import type { KioskAnswers } from './registration-form'
import type { Wish } from './start-screen'
import { isDone, type KioskVerdict, type KioskWords } from './words'

export type KioskScreen =
  | { name: 'start' }
  | { name: 'verdict'; verdict: KioskVerdict; ticket: string }
  | { name: 'ticket'; ticket: DoorRegistration; firstName?: string; isCounted: boolean }
  | { name: 'counted' }
  | { name: 'own-programme'; activities: OwnActivity[] }
  | { name: 'team-code' | 'team' }
  | { name: 'team-transfer'; isCodeShown?: boolean }
  | { name: Wish }

type Fault = keyof KioskWords['faults']

type Parts = { device: DeviceState; told: (written: { isHeld: boolean }) => void }

/** What a visitor does at the kiosk. Coming back to the start forgets all of it. */
export function useKiosk({ device, told }: Parts) {
  const [screen, setScreen] = useState<KioskScreen>({ name: 'start' })
  const [language, setLanguage] = useState<Language>('fr')
  const [fault, setFault] = useState<Fault>()
  const [isBusy, setIsBusy] = useState(false)
  /** Grows with each return: an answer that comes after it is nobody's any more. */
  const visit = useRef(0)
  const ticketId = useRef('')

  const show = useCallback((next: KioskScreen) => {
    setFault(undefined)
    setScreen(next)
  }, [])
  /** The next person finds nothing of this one. */
  const receive = useCallback(
    (next: KioskScreen) => {
      visit.current++
      ticketId.current = ''
      setIsBusy(false)
      setLanguage('fr')
      show(next)
    },
    [show],
  )
  const restart = useCallback(() => receive({ name: 'start' }), [receive])
  const readNext = useCallback(() => receive({ name: 'scan' }), [receive])
  /** What follows a screen left to itself: after a ticket that is done with, the next one. */
  const leave = () => (screen.name === 'verdict' && isDone(screen.verdict) ? readNext() : restart())

  /** One thing at a time; what comes back too late for its visitor is shown to nobody. */
  async function work(doing: () => Promise<KioskScreen | Fault>) {
    if (isBusy) return
    const own = visit.current
    setIsBusy(true)
    const next = await doing().catch((): Fault => 'offline')
    if (own !== visit.current) return
    setIsBusy(false)
    if (typeof next === 'string') setFault(next)
    else show(next)
  }

  const scan = (text: string) =>
    work(async () => {
      const desk = kioskDesk(device)
      if (!desk) return 'offline'
      const { verdict, isHeld } = await admit(text, desk)
      signal({ kind: verdict })
      told({ isHeld })
      return { name: 'verdict', verdict, ticket: text }
    })

  const register = (answers: KioskAnswers) =>
    work(async () => {
      const desk = kioskDesk(device)
      if (!desk) return 'offline'
      if (device.rehearsalSince) return 'rehearsal'
      ticketId.current ||= crypto.randomUUID()
      const taken = await takeTicket(desk.pairing.token, { id: ticketId.current, ...answers, language })
      // At an activity's own point nobody enters the edition by taking a ticket.
      const isCounted = !desk.checkpoint.activity
      if ('fault' in taken) return isCounted ? count(desk, answers) : taken.fault
      if (isCounted) told(await admit(taken.ticket.ticket, { ...desk, now: Date.now() }))
      return { name: 'ticket', ticket: taken.ticket, firstName: answers.firstName, isCounted }
    })

  const enter = () =>
    work(async () => {
      const desk = kioskDesk(device)
      return desk ? count(desk, {}) : 'offline'
    })

  async function count(desk: Desk, answers: KioskAnswers): Promise<KioskScreen> {
    told(await countNameless(answers, { ...desk, now: Date.now() }))
    signal({ kind: 'walk-in' })
    return { name: 'counted' }
  }

  const showProgramme = (text: string) =>
    work(async () => {
      const token = device.pairing?.token
      if (!token) return 'offline'
      const own = await programmeOf(token, text)
      return typeof own === 'string' ? own : { name: 'own-programme', activities: own }
    })

  return {
    screen,
    show,
    restart,
    readNext,
    leave,
    language,
    setLanguage,
    fault,
    isBusy,
    scan,
    register,
    enter,
    showProgramme,
    told,
  }
}
