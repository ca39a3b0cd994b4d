import { Link } from '@remix-run/react'
import type { Network } from './device/use-device'

type Point = { id: string; name: string }
type Props = {
  edition: string
  points: Point[]
  point: Point | undefined
  onPoint: (point: Point | undefined) => void
  network: Network
}

/** Where this phone stands, and whether the network is there. */
export function TopBar({ edition, points, point, onPoint, network }: Props) {
  return (
    <header className="flex min-h-14 items-center gap-1 bg-ink pe-3 text-base text-white">
      <Link
        to="/organisation"
        reloadDocument
        aria-label="Quitter l’accueil"
        className="grid size-12 shrink-0 place-items-center text-2xl text-white no-underline focus-visible:outline-sun"
      >
        <span aria-hidden="true">×</span>
      </Link>
      <h1 className="sr-only">Accueil de {edition}</h1>
      {points.length > 1 ? (
        <select
          aria-label="Point de contrôle"
          value={point?.id}
          onChange={event => onPoint(points.find(one => one.id === event.target.value))}
          className="min-h-touch min-w-0 flex-1 rounded-brick border-2 border-white bg-ink px-2 font-bold"
        >
          {points.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : (
        <p className="max-w-none min-w-0 flex-1 truncate font-bold">{point?.name}</p>
      )}
      <NetworkState {...network} />
    </header>
  )
}

const NETWORK = { starting: 'démarrage…', online: 'en ligne', offline: 'hors ligne', 'not-paired': '' }

function NetworkState({ state, waiting }: Network) {
  const words = [NETWORK[state], waiting > 0 && `${waiting} en attente`]
  return (
    <div
      className={`flex shrink-0 items-center gap-1.5 rounded-brick px-2 text-sm font-bold whitespace-nowrap ${state === 'online' ? '' : 'bg-sun text-ink'}`}
    >
      <span aria-hidden="true">{state === 'online' ? '●' : '◔'}</span>
      {state === 'not-paired' ? (
        <Link to="." reloadDocument className="text-ink">
          Se reconnecter
        </Link>
      ) : (
        <p role="status">{words.filter(Boolean).join(' · ')}</p>
      )}
    </div>
  )
}
