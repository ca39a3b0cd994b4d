import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import type { UnsentLine } from '../device/store'

type Props = { missed: UnsentLine[]; onDone: (missed: UnsentLine[]) => void }

/** Tickets of groups read as a person's, before this phone knew them: they count nobody, and stay here until somebody says so. */
export function MissedGroups({ missed, onDone }: Props) {
  const times = missed.map(({ at }) => clockTime(new Date(at), 'fr'))
  return (
    <section
      role="alert"
      className="absolute inset-x-0 top-0 z-10 max-h-full overflow-y-auto border-b-2 border-ink bg-sun text-ink"
    >
      <div className="mx-auto grid max-w-2xl gap-2 p-4">
        <h2>{missed.length > 1 ? `${missed.length} groupes à compter` : 'Un groupe à compter'}</h2>
        <p className="text-base">
          Billet de groupe lu à {new Intl.ListFormat('fr').format(times)}
          {'\u00a0'}: personne n’est compté. Scannez de nouveau le QR code du groupe. Le groupe n’est plus là
          {'\u00a0'}? Comptez ses personnes sans billet.
        </p>
        <Button className="min-h-14 border-ink! bg-ink!" onClick={() => onDone(missed)}>
          C’est fait
        </Button>
      </div>
    </section>
  )
}
