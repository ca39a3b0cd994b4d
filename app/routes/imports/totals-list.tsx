import type { LineStatus, Totals } from '~/features/import/plan'
import { formatNumber } from '~/lib/numbers'

export const STATUS_WORDS: Record<LineStatus, string> = {
  create: 'À créer',
  update: 'À compléter',
  known: 'Déjà là',
  error: 'En erreur',
}
const DONE_WORDS: Record<LineStatus, string> = {
  create: 'Créées',
  update: 'Complétées',
  known: 'Déjà là',
  error: 'Laissées de côté',
}

/** How many lines of each kind. */
export function TotalsList({ totals, isDone = false }: { totals: Totals; isDone?: boolean }) {
  const words = isDone ? DONE_WORDS : STATUS_WORDS
  return (
    <dl className="grid two-columns gap-3 md:grid-cols-4">
      {(Object.keys(words) as LineStatus[]).map(status => (
        <div key={status} className="grid gap-1 rounded-brick border-2 border-line bg-white p-4">
          <dt className="text-base text-stone">{words[status]}</dt>
          <dd className="font-heading text-3xl font-bold tabular-nums">{formatNumber(totals[status], 'fr')}</dd>
        </div>
      ))}
    </dl>
  )
}
