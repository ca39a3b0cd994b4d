import type { MetaFunction } from '@remix-run/node'
import { useEffect, useRef, useState } from 'react'
import type { Checkpoint, DoorConfig } from '~/features/door-list/state'
import { FrenchErrorPage } from '../error-page'
import { BottomBar } from './bottom-bar'
import { ByHand } from './by-hand/by-hand'
import { CameraView } from './camera/camera-view'
import { keepFact, readFact } from './device/database'
import { useDevice } from './device/use-device'
import { GroupScreen } from './group/group-screen'
import { MenuScreen } from './menu/menu-screen'
import { Notices } from './notices'
import { installLinks } from './offline/links'
import { useKeptOffline } from './offline/use-offline-copy'
import { BeforeTheDay, isTooEarly } from './opening/before-the-day'
import { Opening } from './opening/opening'
import { OutcomeScreen } from './outcome/outcome-screen'
import { SpokenOutcome } from './outcome/spoken-outcome'
import { ReadinessScreen } from './readiness/readiness-screen'
import { GiveTicket } from './ticket/give-ticket'
import { TopBar } from './top-bar'
import { ReceivingScreen } from './transfer/receiving-screen'
import { TransferScreen } from './transfer/transfer-screen'
import { useReceiving } from './transfer/use-receiving'
import { mayUndo, UndoScreen } from './undo-screen'
import { useDoor } from './use-door'
import { useHandheldReader } from './use-handheld-reader'
import { useOpenScreen } from './use-open-screen'
import { WalkIn } from './walk-in'

export const handle = { hydrate: true }
export { FrenchErrorPage as ErrorBoundary }

export const links = installLinks

export const meta: MetaFunction = () => [{ title: 'La porte · LNPSQ' }, { name: 'robots', content: 'noindex' }]

/** The door, held by a phone without an account: the same page for everybody, kept by the phone. */
export default function Phone() {
  useKeptOffline()
  const phone = useDevice()
  const { config, phase, pairing } = phone.state
  const isKiosk = phase === 'ready' && pairing?.kind === 'kiosk'
  // A kiosk is in everybody's hands: it opens its own page, never the door.
  useEffect(() => {
    if (isKiosk) location.replace('/porte/borne')
  }, [isKiosk])
  if (isKiosk) return null
  const isReady = phase === 'ready' && config && config.checkpoints.length > 0
  if (isReady && isTooEarly(phone.state)) {
    return <BeforeTheDay device={phone.device} heldOn={config.edition.heldOn ?? ''} />
  }
  return isReady ? <OpenDoor phone={phone} config={config} /> : <Opening state={phone.state} device={phone.device} />
}

type OpenDoorProps = { phone: ReturnType<typeof useDevice>; config: DoorConfig }

/** A camera that never stops, and one screen over it at a time. */
function OpenDoor({ phone, config }: OpenDoorProps) {
  const { state, device } = phone
  const [checkpoint, choose] = useCheckpoint(config.checkpoints)
  const door = useDoor(phone, { checkpoint })
  const { screen, show, last } = door
  const { receiving, take, close: closeReceiving } = useReceiving(device.beatNow)
  useHandheldReader(door.scan)
  useOpenScreen()
  const main = useFocusKept()

  return (
    <div className="fixed inset-0 flex flex-col bg-paper">
      <TopBar
        edition={config.edition.name}
        points={config.checkpoints}
        point={checkpoint}
        onPoint={choose}
        state={state}
        onMenu={() => show({ name: screen.name === 'menu' ? 'camera' : 'menu' })}
        onRehearsalOver={device.readRehearsalOver}
      />
      <SpokenOutcome told={screen.name === 'outcome' ? screen : undefined} />
      <main
        ref={main}
        tabIndex={-1}
        aria-label="Les billets"
        className="relative flex min-h-0 flex-1 flex-col outline-none"
      >
        <CameraView isPaused={screen.name !== 'camera' || door.isBusy} onCode={text => take(text) || door.scan(text)} />
        {screen.name === 'by-hand' && <ByHand door={door} />}
        {screen.name === 'walk-in' && <WalkIn onSaid={door.ask} onDone={door.countWalkIn} onClose={door.close} />}
        {screen.name === 'menu' && <MenuScreen door={door} />}
        {screen.name === 'readiness' && <ReadinessScreen door={door} />}
        {screen.name === 'transfer' && <TransferScreen state={state} onClose={door.close} />}
        {screen.name === 'group' && <GroupScreen opened={screen.group} door={door} checkpoint={checkpoint} />}
        {screen.name === 'new-ticket' && <GiveTicket door={door} given={screen} />}
        {receiving && screen.name === 'camera' && <ReceivingScreen receiving={receiving} onClose={closeReceiving} />}
        {screen.name === 'undo' && (
          <UndoScreen last={screen.last} onConfirm={door.takeBack} onClose={() => show(screen.from)} />
        )}
        {screen.name === 'outcome' && (
          <OutcomeScreen
            key={screen.id}
            outcome={screen.outcome}
            ticket={screen.ticket}
            phone={state}
            onClose={door.close}
            onCount={() => door.countWalkIn({})}
            onTicket={() =>
              show({ name: 'new-ticket', insteadOf: last?.entries ?? [], answers: screen.outcome.answers ?? {} })
            }
          />
        )}
        <Notices door={door} />
      </main>
      {screen.name !== 'new-ticket' && screen.name !== 'group' && (
        <BottomBar
          participants={state.rehearsalSince ? state.uncounted : state.participants + state.uncounted}
          isByHand={screen.name === 'by-hand'}
          onUndo={last && mayUndo(last, screen) ? () => show({ name: 'undo', last, from: screen }) : undefined}
          onShow={show}
        />
      )}
    </div>
  )
}

/** The focus of what has just left the page falls here, rather than nowhere. */
function useFocusKept() {
  const fallback = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) fallback.current?.focus({ preventScroll: true })
  })
  return fallback
}

/** Where this phone stands: as the address asks, as it stood last, else at the first. */
function useCheckpoint(points: Checkpoint[]) {
  const [id, setId] = useState<string>()
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('point')
    if (asked) setId(asked)
    else readFact('checkpointId').then(setId, () => {})
  }, [])
  const choose = (point: Pick<Checkpoint, 'id'> | undefined) => {
    setId(point?.id)
    if (point) keepFact('checkpointId', point.id).catch(() => {})
  }
  return [points.find(point => point.id === id) ?? points[0], choose] as const
}
