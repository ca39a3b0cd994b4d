import { useState } from 'react'
import { Button } from '~/ui/button'
import type { DeviceState } from '../device/device'
import { TransferScreen } from '../transfer/transfer-screen'

const WHY = {
  revoked: 'L’équipe d’organisation a fermé l’accès de ce téléphone.',
  expired: 'L’édition est terminée\u00a0: ce téléphone ne scanne plus.',
  unknown: 'Le serveur ne connaît plus ce téléphone.',
} as const

/** The server has ended this device: its list is gone, and what it has not sent stays. */
export function EndedDevice({ state }: { state: DeviceState }) {
  const [isCarrying, setIsCarrying] = useState(false)
  const { ended = 'unknown', waiting, pairing } = state
  return (
    <>
      <h1>La porte est fermée</h1>
      <p>{WHY[ended]}</p>
      <p>La liste des billets est effacée de ce téléphone.</p>
      {waiting > 0 ? (
        <>
          <p className="font-bold">
            {waiting > 1 ? `${waiting} scans ne sont pas envoyés.` : 'Un scan n’est pas envoyé.'} Ils restent ici.
          </p>
          <Button className="min-h-14" onClick={() => setIsCarrying(true)}>
            Les transmettre
          </Button>
        </>
      ) : (
        <p>Tous ses scans sont envoyés. Merci de votre aide{pairing ? ` à ${pairing.edition.name}` : ''}&nbsp;!</p>
      )}
      <p>Pour scanner encore, ouvrez une nouvelle invitation de l’équipe.</p>
      {isCarrying && <TransferScreen waiting={waiting} onClose={() => setIsCarrying(false)} />}
    </>
  )
}
