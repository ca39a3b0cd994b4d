import type { RefusalReason } from '~/features/check-in/protocol'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'
import type { UnsentLine } from '../device/store'

const REASONS: Record<Exclude<RefusalReason, 'group'>, string> = {
  invalid: 'le serveur ne comprend pas ce scan',
  'foreign-checkpoint': 'ce téléphone n’a pas ce point de contrôle',
  'in-the-future': 'l’heure de ce téléphone est fausse',
  'id-taken': 'un autre téléphone a déjà ce scan',
}
const KINDS = { scan: 'Billet', 'walk-in': 'Arrivée libre', undo: 'Annulation' } as const

/** What the server could not take: it stays here, with the reason, until it can. */
export function StuckEntries({ refused, onRetry }: { refused: UnsentLine[]; onRetry: () => void }) {
  // Groups are told of at the door itself.
  const stuck = refused.flatMap(line =>
    line.refused && line.refused !== 'group' ? { ...line, reason: REASONS[line.refused] } : [],
  )
  if (stuck.length === 0) return null
  return (
    <section className="grid gap-3 rounded-brick border-2 border-alert bg-soft-alert p-4">
      <h3>{stuck.length > 1 ? `${stuck.length} scans refusés par le serveur` : 'Un scan refusé par le serveur'}</h3>
      <ul className="grid gap-1 text-base">
        {stuck.map(({ reason, ...line }) => (
          <li key={line.id}>
            {KINDS[line.entry.kind]} de {clockTime(new Date(line.at), 'fr')}&nbsp;: {reason}
          </li>
        ))}
      </ul>
      <p className="text-base">Rien n’est perdu&nbsp;: montrez cet écran à l’équipe d’organisation.</p>
      <Button look="secondary" className="min-h-14" onClick={onRetry}>
        Essayer de nouveau
      </Button>
    </section>
  )
}
