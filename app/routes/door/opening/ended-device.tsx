import { useState } from 'react'
import { Button } from '~/ui/button'
import type { DeviceState } from '../device/device'
import { MissedGroups, type Told } from '../group/missed-groups'
import { TransferScreen } from '../transfer/transfer-screen'

const WHY = {
  revoked: 'L’équipe d’organisation a fermé l’accès de ce téléphone.',
  expired: 'L’édition est terminée\u00a0: ce téléphone ne scanne plus.',
  unknown: 'Le serveur ne connaît plus ce téléphone.',
} as const

type Props = { state: DeviceState; told: Told }

/** This device is over: its list is gone, and what it has not sent stays, with what others gave it. */
export function EndedDevice({ state, told }: Props) {
  const [isCarrying, setIsCarrying] = useState(false)
  const { ended = 'unknown', waiting, received, pairing } = state
  const kept = [waiting > 0 && ownWords(waiting), received > 0 && receivedWords(received)].filter(Boolean)
  return (
    <>
      <h1>La porte est fermée</h1>
      <p>{WHY[ended]}</p>
      <p>La liste des billets est effacée de ce téléphone.</p>
      <MissedGroups refused={state.refused} told={told} className="rounded-brick border-2" />
      {kept.length > 0 ? (
        <>
          <p className="font-bold">{kept.join(' ')} Ils restent ici.</p>
          <Button className="min-h-14" onClick={() => setIsCarrying(true)}>
            Les transmettre
          </Button>
        </>
      ) : (
        <p>Tous ses scans sont envoyés. Merci de votre aide{pairing ? ` à ${pairing.edition.name}` : ''}&nbsp;!</p>
      )}
      <p>Pour scanner encore, ouvrez une nouvelle invitation de l’équipe.</p>
      {isCarrying && (
        <TransferScreen
          state={state}
          onClose={() => {
            setIsCarrying(false)
            told({ isHeld: false })
          }}
        />
      )}
    </>
  )
}

function ownWords(count: number): string {
  return count > 1 ? `${count} scans ne sont pas envoyés.` : 'Un scan n’est pas envoyé.'
}

function receivedWords(count: number): string {
  return count > 1
    ? `${count} journaux d’autres téléphones ne sont pas envoyés.`
    : 'Le journal d’un autre téléphone n’est pas envoyé.'
}
