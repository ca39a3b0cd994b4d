import type { Checkpoint } from '~/features/door-list/state'
import { clockTime } from '~/lib/dates'
import type { DeviceState } from './device/device'

type Props = {
  edition: string
  points: Checkpoint[]
  point: Checkpoint | undefined
  onPoint: (point: Checkpoint | undefined) => void
  state: DeviceState
  onMenu: () => void
  onRehearsalOver: () => void
}

/** Where this phone stands, and whether the network is there. */
export function TopBar({ edition, points, point, onPoint, state, onMenu, onRehearsalOver }: Props) {
  return (
    <header className={`border-b-2 border-ink text-white ${state.rehearsalSince ? 'bg-brick' : 'bg-ink'}`}>
      <div className="flex min-h-14 items-center gap-1 pe-2 text-base">
        <button
          type="button"
          onClick={onMenu}
          aria-label="Menu"
          className="grid size-12 shrink-0 cursor-pointer place-items-center text-white focus-visible:outline-sun"
        >
          <MenuIcon hasNews={state.refused.length > 0 || state.isFull} />
        </button>
        <h1 className="sr-only">Accueil de {edition}</h1>
        {points.length > 1 ? (
          <select
            aria-label="Point de contrôle"
            value={point?.id}
            onChange={event => onPoint(points.find(one => one.id === event.target.value))}
            className="min-h-touch min-w-0 flex-1 rounded-brick border-2 border-white bg-ink px-2 font-bold text-white"
          >
            {points.map(one => (
              <option key={one.id} value={one.id}>
                {pointWords(one)}
              </option>
            ))}
          </select>
        ) : (
          <p className="max-w-none min-w-0 flex-1 truncate font-bold">{point && pointWords(point)}</p>
        )}
      </div>
      <NetworkState {...state} />
      {state.rehearsalSince && (
        <p role="status" className="max-w-none bg-sun px-3 py-1 text-center text-base font-bold text-ink">
          Répétition&nbsp;: rien ne compte
        </p>
      )}
      {state.isRehearsalOver && <RehearsalOver onRead={onRehearsalOver} />}
    </header>
  )
}

/** Told until somebody says that they know. */
function RehearsalOver({ onRead }: { onRead: () => void }) {
  return (
    <div className="flex items-center gap-2 bg-sun px-3 text-ink">
      <p role="status" className="max-w-none flex-1 py-2 text-base leading-snug font-bold">
        Répétition finie&nbsp;: les entrées comptent.
      </p>
      <button type="button" onClick={onRead} className="min-h-touch cursor-pointer px-2 font-bold underline">
        Compris
      </button>
    </div>
  )
}

/** `13 h 45 · Mon premier robot`: what is cut on a narrow screen is the end. */
export function pointWords({ name, activity }: Checkpoint): string {
  return activity?.startsAt ? `${clockTime(new Date(activity.startsAt), 'fr')} · ${activity.title}` : name
}

const NETWORK = { starting: 'démarrage…', online: 'en ligne', offline: 'hors ligne' }

function NetworkState({ network, waiting }: Pick<DeviceState, 'network' | 'waiting'>) {
  const words = [NETWORK[network], waiting > 0 && `${waiting} en attente`]
  return (
    <div
      className={`flex items-center gap-1.5 px-3 py-0.5 text-sm font-bold ${network === 'online' ? '' : 'bg-sun text-ink'}`}
    >
      <span aria-hidden="true">{network === 'online' ? '●' : '◔'}</span>
      <p role="status" className="max-w-none">
        {words.filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

/** Three courses of bricks; a dot when something waits to be read behind. */
function MenuIcon({ hasNews }: { hasNews: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-7" fill="currentColor">
      <path d="M3 5h11v3H3zM16 5h5v3h-5zM3 10.500h5v3H3zM10 10.500h11v3H10zM3 16h11v3H3zM16 16h5v3h-5z" />
      {hasNews && <circle cx="19" cy="5" r="5" className="fill-sun" />}
    </svg>
  )
}
