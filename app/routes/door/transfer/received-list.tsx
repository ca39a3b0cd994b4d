import type { CarriedLog } from '~/features/device/protocol'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import { forgetReceived, type ReceivedLog, type Refusal } from './received-logs'
import { SaveButton } from './save-button'
import { receivedScans } from './scans-words'

export const REFUSALS: Record<Refusal, string> = {
  'not-proven': 'Le serveur ne reconnaît pas ce journal : il a été modifié, ou vient d’un autre événement.',
  'organisers-only':
    'Ce téléphone-là n’a plus le droit d’écrire : l’équipe d’organisation peut encore ouvrir son fichier.',
  'partly-refused': 'Le serveur n’a pas pu prendre tous ces scans : donnez le fichier à l’équipe d’organisation.',
  unreadable: 'Le serveur ne peut pas lire ce journal : donnez son fichier à l’équipe d’organisation.',
}

const WAITING = 'En attente du réseau : ils partiront d’eux-mêmes.'
const STAYING =
  'Ce téléphone ne les enverra plus : montrez-les à un autre, ou donnez le fichier à l’équipe d’organisation.'

type Props = {
  logs: ReceivedLog[]
  /** This phone sends nothing any more. */
  isEnded: boolean
  onShow: (log: CarriedLog) => void
  onChange: () => void
}

/** Logs of other phones that are still here, and why. */
export function ReceivedLogs({ logs, isEnded, onShow, onChange }: Props) {
  return (
    <ul className="grid gap-3 empty:hidden">
      {logs.map(({ proof, receivedAt, refusal, log }) => (
        <li key={proof} className="grid max-w-none gap-2 rounded-brick border-2 border-line bg-white p-3">
          <p className="font-bold">
            {receivedScans(log.entries.length)} à {clockTime(new Date(receivedAt), 'fr')}
          </p>
          <p className="text-base">{refusal ? REFUSALS[refusal] : isEnded ? STAYING : WAITING}</p>
          {!refusal && (
            <Button look="secondary" className="min-h-14" onClick={() => onShow(log)}>
              Montrer à un autre téléphone
            </Button>
          )}
          <SaveButton log={log} name={`journal-recu-${proof.slice(0, 6)}.json`} />
          {refusal && (
            <Button look="danger" onClick={() => forgetReceived(proof).then(onChange)}>
              Retirer d’ici
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
