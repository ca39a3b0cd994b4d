import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import type { Device, DeviceState } from '../device/device'
import { EndedDevice } from './ended-device'

type Props = { state: DeviceState; device: Pick<Device, 'beatNow' | 'told'> }

/** Before the door opens, or when it cannot. */
export function Opening({ state, device }: Props) {
  return (
    <OpeningPage>
      <Words state={state} device={device} />
    </OpeningPage>
  )
}

export function OpeningPage({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-0 flex flex-col overflow-y-auto bg-paper">
      <div aria-hidden="true" className="brick-line shrink-0" />
      <main className="mx-auto grid w-full max-w-2xl flex-1 content-center gap-4 p-5">{children}</main>
    </div>
  )
}

function Words({ state, device }: Props) {
  const { phase, pairingFault, pairing, config, network } = state
  if (phase === 'no-memory') {
    return (
      <Text title="Ce navigateur ne garde rien">
        <p>La porte a besoin de la mémoire du téléphone pour ne perdre personne.</p>
        <p>Quittez la navigation privée, ou libérez de la place, puis ouvrez de nouveau le lien.</p>
      </Text>
    )
  }
  if (phase !== 'ready' && pairingFault === 'offline') {
    return (
      <Text title="Le réseau manque">
        <p>Il faut le réseau une seule fois, pour ouvrir la porte. Ensuite elle marche sans.</p>
        <p>
          Approchez-vous du Wi-Fi ou activez les données mobiles&nbsp;: la porte s’ouvre d’elle-même dès que le réseau
          revient. Cette page garde votre invitation.
        </p>
        <Retry onRetry={device.beatNow} />
      </Text>
    )
  }
  if (phase !== 'ready' && pairingFault === 'over') {
    return (
      <Text title="Cette invitation ne marche plus">
        <p>Elle a déjà servi, ou son heure est passée. Demandez-en une autre à l’équipe d’organisation.</p>
      </Text>
    )
  }
  if (phase === 'ended') return <EndedDevice state={state} told={device.told} />
  if (phase === 'unpaired') {
    return (
      <Text title="La porte">
        <p>
          Pour scanner les billets avec ce téléphone, ouvrez le QR ou le lien que l’équipe d’organisation vous donne.
        </p>
        <p>Aucun compte, rien à installer.</p>
      </Text>
    )
  }
  if (phase === 'ready' && config && config.checkpoints.length === 0) {
    return (
      <Text title="Aucun point de contrôle">
        <p>L’édition n’a pas encore d’entrée où scanner. L’équipe d’organisation peut en ajouter une.</p>
        <Button onClick={device.beatNow}>Regarder de nouveau</Button>
      </Text>
    )
  }
  return (
    <Text title="La porte s’ouvre…">
      <p role="status">
        {phase === 'ready' && network === 'offline'
          ? 'Le réseau manque pour recevoir la liste des billets. Nouvel essai dans un instant.'
          : `Réception de la liste${pairing ? ` de ${pairing.edition.name}` : ''}.`}
      </p>
    </Text>
  )
}

/** An answer comes too fast to be seen, or not at all: the button says for a moment that it was heard. */
function Retry({ onRetry }: { onRetry: () => void }) {
  const [isTrying, setIsTrying] = useState(false)
  useEffect(() => {
    if (!isTrying) return
    const timer = setTimeout(() => setIsTrying(false), 1500)
    return () => clearTimeout(timer)
  }, [isTrying])
  return (
    <>
      <Button
        className="min-h-14"
        onClick={() => {
          setIsTrying(true)
          onRetry()
        }}
      >
        Réessayer
      </Button>
      <p role="status" className="min-h-[1.5em]">
        {isTrying && 'Nouvel essai…'}
      </p>
    </>
  )
}

function Text({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      {children}
    </>
  )
}
