import type { MetaFunction } from '@remix-run/node'
import { useEffect, useState } from 'react'
import { useDevice } from '../door/device/use-device'
import { missedGroups } from '../door/group/missed'
import { installLinks } from '../door/offline/links'
import { useKeptOffline } from '../door/offline/use-offline-copy'
import { TransferScreen } from '../door/transfer/transfer-screen'
import { useOpenScreen } from '../door/use-open-screen'
import { FrenchErrorPage } from '../error-page'
import { Frame } from './frame'
import { PersonScreen, titleOf } from './person-screen'
import { StartScreen } from './start-screen'
import { ClosedKiosk } from './team/closed-kiosk'
import { hasTeamCode } from './team/team-code'
import { ChooseCode } from './team/team-screens'
import { useKeptClosed } from './use-kept-closed'
import { useKiosk } from './use-kiosk'
import { useReturn } from './use-return'
import { KIOSK_WORDS } from './words'

export const handle = { hydrate: true }
export { FrenchErrorPage as ErrorBoundary }

export const links = installLinks

export const meta: MetaFunction = () => [{ title: 'La borne · LNPSQ' }, { name: 'robots', content: 'noindex' }]

/** A tablet that visitors use by themselves: one person's screen at a time, and nothing of them afterwards. */
export default function Kiosk() {
  useKeptOffline()
  const { device, state } = useDevice()
  const kiosk = useKiosk({ device: state, told: device.told })
  const { screen, show, restart, language } = kiosk
  const isOfPerson = screen.name !== 'start' && screen.name !== 'team-transfer'
  const left = useReturn(screen, kiosk.leave)
  const [hasCode, setHasCode] = useState(false)
  useEffect(() => setHasCode(hasTeamCode()), [])
  const isOpen = state.phase === 'ready' && state.config !== undefined
  useKeptClosed(isOpen, restart)
  useOpenScreen()

  const isOffline = state.network === 'offline'
  const spoken = KIOSK_WORDS[screen.name.startsWith('team') ? 'fr' : language]
  const words = isOffline ? { ...spoken, register: spoken.enter } : spoken
  return (
    <main lang={language} className="fixed inset-0 flex flex-col overflow-y-auto bg-paper select-none">
      {!isOpen && <ClosedKiosk device={state} />}
      {isOpen && !hasCode && <ChooseCode onDone={() => setHasCode(true)} />}
      {isOpen && hasCode && screen.name === 'start' && (
        <StartScreen
          words={words}
          edition={state.config?.edition.name ?? ''}
          isOffline={isOffline}
          missed={missedGroups(state.refused).length}
          onWish={name => show({ name })}
          onLanguage={() => kiosk.setLanguage(language === 'fr' ? 'en' : 'fr')}
          onTeam={() => show({ name: 'team-code' })}
        />
      )}
      {isOpen && hasCode && screen.name === 'team-transfer' && (
        <TransferScreen
          state={state}
          onCode={isCodeShown => show({ name: 'team-transfer', isCodeShown })}
          onClose={restart}
        />
      )}
      {isOpen && hasCode && isOfPerson && (
        <Frame words={words} title={titleOf(screen, words)} left={left} onBack={restart}>
          <PersonScreen
            key={screen.name === 'verdict' ? 'scan' : screen.name}
            kiosk={kiosk}
            device={state}
            words={words}
          />
        </Frame>
      )}
    </main>
  )
}
