import type { DeviceState } from '../door/device/device'
import { useHandheldReader } from '../door/use-handheld-reader'
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
      return <Reading words={words} isBusy={isBusy} fault={said} onCode={kiosk.scan} />
    case 'programme':
      return <Reading words={words} isBusy={isBusy} fault={said} onCode={kiosk.showProgramme} />
    case 'register':
      return <RegistrationForm words={words} isBusy={isBusy} fault={said} onDone={kiosk.register} />
    case 'verdict':
      return (
        <VerdictScreen
          words={words}
          verdict={screen.verdict}
          fault={said}
          onProgramme={() => kiosk.showProgramme(screen.ticket)}
          onRegister={() => show({ name: 'register' })}
          onClose={restart}
        />
      )
    case 'ticket':
      return <TicketScreen words={words} ticket={screen.ticket} isCounted={screen.isCounted} onClose={restart} />
    case 'own-programme':
      return (
        <ProgrammeScreen words={words} language={kiosk.language} activities={screen.activities} onClose={restart} />
      )
    case 'team-code':
      return <AskCode onDone={() => show({ name: 'team' })} />
    case 'team':
      return <TeamMenu device={device} onTransfer={() => show({ name: 'team-transfer' })} onResume={restart} />
    case 'start':
    case 'team-transfer':
      return null
  }
}

/** The title of a screen; a verdict is its own. */
export function titleOf(screen: KioskScreen, words: KioskWords): string | undefined {
  switch (screen.name) {
    case 'verdict':
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

type ReadingParts = { words: KioskWords; isBusy: boolean; fault?: string; onCode: (text: string) => void }

/** The camera, or a reader held in hand. */
function Reading({ words, isBusy, fault, onCode }: ReadingParts) {
  useHandheldReader(onCode)
  return (
    <>
      <KioskCamera words={words} isPaused={isBusy} onCode={onCode} />
      <p role={fault ? 'alert' : 'status'} className="mx-auto text-center text-xl font-bold">
        {isBusy ? words.checking : fault}
      </p>
    </>
  )
}
