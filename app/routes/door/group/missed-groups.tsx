import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import type { UnsentLine } from '../device/store'
import { type MissedGroup, missedGroups, settleGroup } from './missed'

/** The log changed: what follows from it is for the device. */
export type Told = (written: { isHeld: boolean }) => void
type Props = { refused: UnsentLine[]; told: Told; className: string }

/** Tickets of groups read as a person's: each stays here until somebody says that its people are counted. */
export function MissedGroups({ refused, told, className }: Props) {
  const groups = missedGroups(refused)
  if (groups.length === 0) return null
  return (
    <section role="alert" className={`border-ink bg-sun text-ink ${className}`}>
      <div className="mx-auto grid max-w-2xl gap-3 p-4">
        <h2>{groups.length > 1 ? `${groups.length} groupes à compter` : 'Un groupe à compter'}</h2>
        <p className="text-base">
          Personne n’est compté&nbsp;: scannez de nouveau le QR code du groupe à une porte. Le groupe n’est plus là
          {'\u00a0'}? Comptez-y ses personnes sans billet.
        </p>
        <ul className="grid gap-2">
          {groups.map(group => (
            <Missed
              key={group.ids[0]}
              group={group}
              onDone={() => settleGroup(group).then(() => told({ isHeld: false }))}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}

function Missed({ group, onDone }: { group: MissedGroup; onDone: () => void }) {
  const clock = clockTime(new Date(group.at), 'fr')
  return (
    <li className="flex max-w-none items-center gap-3">
      <span className="min-w-0 flex-1 font-bold">Billet lu à {clock}</span>
      <Button className="min-h-14 border-ink! bg-ink!" aria-label={`C’est fait, billet lu à ${clock}`} onClick={onDone}>
        C’est fait
      </Button>
    </li>
  )
}
