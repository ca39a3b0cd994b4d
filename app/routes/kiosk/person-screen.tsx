import { useEffect, useState } from 'react'
import type { DeviceState } from '../door/device/device'
import { useHandheldReader } from '../door/use-handheld-reader'
import { kioskDesk } from './desk'
import { KioskCamera } from './kiosk-camera'
import { ProgrammeScreen } from './programme-screen'
import { RegistrationForm } from './registration-form'
import { AskCode, TeamMenu } from './team/team-screens'
import { TicketScreen } from './ticket-screen'
import type { KioskScreen, useKiosk } from './use-kiosk'
import { VerdictScreen } from './verdict-screen'
import type { KioskWords } from './words'

type Props = { kiosk: ReturnType<typeof useKiosk>; device: DeviceState; words: KioskWords }

/** What the person in front of the kiosk is doing. */
export function PersonScreen({ kiosk, device, words }: Props) {
  const { screen, show, restart, fault, isBusy } = kiosk
  const said = fault && words.faults[fault]
  switch (screen.name) {
    case 'scan':
    case 'verdict':
      return <Tickets kiosk={kiosk} device={device} words={words} />
    case 'programme':
      return <Reading words={words} isBusy={isBusy} fault={said} onCode={kiosk.showProgramme} />
    case 'register':
      return <RegistrationForm words={words} isBusy={isBusy} fault={said} onDone={kiosk.register} />
    case 'counted':
      return <VerdictScreen words={words} verdict="walk-in" onClose={restart} />
    case 'ticket':
      return <TicketScreen words={words} ticket={screen.ticket} isCounted={screen.isCounted} onClose={restart} />
    case 'own-programme':
      return (
        <ProgrammeScreen words={words} language={kiosk.language} activities={screen.activities} onClose={restart} />
      )
    case 'team-code':
      return <AskCode onDone={() => show({ name: 'team' })} />
    case 'team':
      return (
        <TeamMenu
          device={device}
          told={kiosk.told}
          onTransfer={() => show({ name: 'team-transfer' })}
          onResume={restart}
        />
      )
    case 'start':
    case 'team-transfer':
      return null
  }
}

/** The camera, under the verdict of the last ticket too: the next one is read without a touch. */
function Tickets({ kiosk, device, words }: Props) {
  const { screen, show, fault, isBusy } = kiosk
  const isNew = useJustShown(screen)
  const verdict = screen.name === 'verdict' ? screen : undefined
  const said = fault && words.faults[fault]
  return (
    <div className="relative grid flex-1">
      <div className={verdict ? 'invisible absolute inset-0 overflow-hidden' : 'grid content-start gap-5'}>
        <Reading words={words} isBusy={isBusy} isPaused={isNew} fault={said} onCode={kiosk.scan} />
      </div>
      {verdict && (
        <VerdictScreen
          key={verdict.ticket}
          words={words}
          verdict={verdict.verdict}
          fault={said}
          onProgramme={() => kiosk.showProgramme(verdict.ticket)}
          onRegister={device.network === 'offline' ? undefined : () => show({ name: 'register' })}
          onEnter={kioskDesk(device)?.checkpoint.activity ? undefined : kiosk.enter}
          onClose={kiosk.readNext}
        />
      )}
    </div>
  )
}

/** A verdict is there to be read before another ticket in sight takes its place. */
function useJustShown(screen: KioskScreen): boolean {
  const [shown, setShown] = useState<KioskScreen>()
  useEffect(() => {
    const timer = setTimeout(() => setShown(screen), SHOWN_AT_LEAST)
    return () => clearTimeout(timer)
  }, [screen])
  return screen.name === 'verdict' && shown !== screen
}

const SHOWN_AT_LEAST = 2000

/** The title of a screen; a verdict is its own. */
export function titleOf(screen: KioskScreen, words: KioskWords): string | undefined {
  switch (screen.name) {
    case 'verdict':
    case 'counted':
      return undefined
    case 'scan':
      return words.scan.title
    case 'programme':
      return words.programme.title
    case 'own-programme':
      return words.programme.own
    case 'register':
      return words.register.title
    case 'ticket':
      return screen.firstName ? words.ticket.titleFor(screen.firstName) : words.ticket.title
    default:
      return words.team
  }
}

type ReadingParts = {
  words: KioskWords
  isBusy: boolean
  isPaused?: boolean
  fault?: string
  onCode: (text: string) => void
}

/** The camera, or a reader held in hand. */
function Reading({ words, isBusy, isPaused = false, fault, onCode }: ReadingParts) {
  useHandheldReader(onCode)
  return (
    <>
      <KioskCamera words={words} isPaused={isBusy || isPaused} onCode={onCode} />
      <p role={fault ? 'alert' : 'status'} className="mx-auto text-center text-xl font-bold">
        {isBusy ? words.checking : fault}
      </p>
    </>
  )
}
