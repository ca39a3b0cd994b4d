import type { DoubleAdmission } from '~/features/device/protocol'
import { Button } from '~/ui/button'
import { seenWords } from './outcome/outcome-words'

type Props = { conflicts: DoubleAdmission[]; onRead: () => void }

const SHOWN = 3

/** Tickets that two doors let in, each told once: nothing is to be done but to know. */
export function ConflictNotice({ conflicts, onRead }: Props) {
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
          {conflicts.slice(0, SHOWN).map(conflict => (
            <li key={conflict.id} className="max-w-none text-base">
              <span className="font-bold">{conflict.firstName || 'Sans prénom'}</span>
              {conflict.sightings.map(sighting => (
                <span key={sighting.deviceId + sighting.at} className="block">
                  {seenWords(sighting)}
                </span>
              ))}
            </li>
          ))}
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
