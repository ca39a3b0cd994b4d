import type { DeviceState } from '../../door/device/device'

type Told = { title: string; text: string }

const OPENING: Told = { title: 'La borne se prépare…', text: 'Elle reçoit la liste des billets.' }
const UNPAIRED: Told = {
  title: 'Cette borne n’est pas ouverte',
  text: 'Ouvrez ici le lien, ou le QR, de la page « Accueil » de l’édition : il fait de cette tablette une borne.',
}
const NO_MEMORY: Told = {
  title: 'Cette tablette ne garde rien',
  text: 'Quittez la navigation privée, ou libérez de la place, puis ouvrez de nouveau le lien de la borne.',
}
const FAULTS: Record<NonNullable<DeviceState['pairingFault']>, Told> = {
  offline: {
    title: 'Pas de réseau',
    text: 'Connectez la tablette : la borne s’ouvre d’elle-même dès que le réseau revient.',
  },
  over: {
    title: 'Ce lien ne sert plus',
    text: 'Il a expiré, ou a déjà servi : demandez-en un autre à l’organisation.',
  },
}
const ENDED: Told = {
  title: 'Cette borne est fermée',
  text: 'L’organisation l’a fermée, ou l’édition est passée. L’entrée reste libre : adressez-vous à l’accueil.',
}

/** Why the kiosk serves nobody yet, or any more; for the team. */
export function ClosedKiosk({ device }: { device: DeviceState }) {
  const { title, text } = told(device)
  return (
    <div className="flex flex-1 flex-col">
      <div className="brick-line shrink-0 border-b-2 border-ink" aria-hidden="true" />
      <div role="status" className="m-auto grid max-w-2xl gap-3 p-5">
        <h1>{title}</h1>
        <p className="text-xl">{text}</p>
        {device.phase === 'ended' && device.waiting + device.received > 0 && (
          <p>
            <a href="/porte">Équipe : transmettre ce qui n’est pas envoyé</a>
          </p>
        )}
      </div>
    </div>
  )
}

function told({ phase, pairingFault }: DeviceState): Told {
  if (phase === 'no-memory') return NO_MEMORY
  if (phase === 'ended') return ENDED
  if (phase === 'unpaired') return pairingFault ? FAULTS[pairingFault] : UNPAIRED
  return OPENING
}
