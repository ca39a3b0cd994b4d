import type { DoubleAdmission } from '~/features/device/protocol'
import { Button } from '~/ui/button'
import type { OwnSighting } from './last-entry'
import { seenWords } from './outcome/outcome-words'

type Props = {
  conflicts: DoubleAdmission[]
  /** Whose entries may be taken back here. */
  deviceId: string | undefined
  onTakeBack: (conflict: DoubleAdmission, own: OwnSighting) => void
  onRead: () => void
}

const SHOWN = 3

/** Tickets that two doors let in, each told once; where this phone came second, it may have let in somebody else. */
export function ConflictNotice({ conflicts, deviceId, onTakeBack, onRead }: Props) {
  if (conflicts.length === 0) return null
  const others = conflicts.length - SHOWN
  return (
    <section
      role="alert"
      className="absolute inset-x-0 top-0 z-10 max-h-full overflow-y-auto border-b-2 border-ink bg-sun text-ink"
    >
      <div className="mx-auto grid max-w-2xl gap-2 p-4">
        <h2>{conflicts.length > 1 ? `${conflicts.length} billets entrés deux fois` : 'Un billet entré deux fois'}</h2>
        <ul className="grid gap-1">
          {conflicts.slice(0, SHOWN).map(conflict => {
            const [, ...later] = conflict.sightings
            const own = later.find(sighting => sighting.deviceId === deviceId)
            return (
              <li key={conflict.id} className="max-w-none text-base">
                <span className="font-bold">{conflict.firstName || 'Sans prénom'}</span>
                {conflict.sightings.map(sighting => (
                  <span key={sighting.deviceId + sighting.at} className="block">
                    {seenWords(sighting)}
                  </span>
                ))}
                {own && (
                  <button
                    type="button"
                    onClick={() => onTakeBack(conflict, own)}
                    className="min-h-touch cursor-pointer text-start font-bold underline underline-offset-4"
                  >
                    Annuler mon entrée
                  </button>
                )}
              </li>
            )
          })}
        </ul>
        {others > 0 && <p className="text-base">{others > 1 ? `et ${others} autres` : 'et un autre'}</p>}
        <p className="text-base">Chaque personne est comptée une seule fois.</p>
        <Button className="min-h-14 border-ink! bg-ink!" onClick={onRead}>
          Vu
        </Button>
      </div>
    </section>
  )
}
