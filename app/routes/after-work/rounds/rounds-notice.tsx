import { ownValue } from '~/lib/own-value'
import { Notice } from '~/ui/notice'
import { counted } from '../counted'
import { reshuffleSentence } from '../notices'

export type Done = {
  word: string | null
  interviews?: number
  cancelled?: number
  added?: number
}

const REFUSALS: Record<string, string> = {
  'no-settings': 'Choisissez d’abord les réglages des tours.',
  'no-companies': 'Ajoutez d’abord une entreprise.',
  'no-candidates': 'Personne n’a encore de place à cet after-work\u00a0: il n’y a rien à calculer.',
  started: 'La soirée a commencé\u00a0: les tours ne se calculent plus en entier. Signalez les absences plus bas.',
  'not-planned': 'Aucun entretien n’est prévu\u00a0: calculez d’abord les tours.',
  'no-round': 'Choisissez un tour de la liste\u00a0: les tours passés ne changent plus.',
  'too-large':
    'Il y a trop de personnes et d’entreprises pour calculer les tours ici\u00a0: partagez l’after-work en deux.',
  closed: 'Cet after-work est annulé\u00a0: ses tours ne changent plus.',
  gone: 'Cet entretien vient d’être annulé, ou la personne a effacé ses données\u00a0: rien n’est gardé.',
}

/** What was just done to the rounds, or why not. */
export function RoundsNotice({ word, interviews, cancelled, added }: Done) {
  if (word === 'calcules' && interviews !== undefined) {
    return <Notice tone="success" title={`${counted(interviews, 'entretien est prévu', 'entretiens sont prévus')}.`} />
  }
  if (word === 'remanies' && cancelled !== undefined && added !== undefined) {
    return <Notice tone="success" title={reshuffleSentence(cancelled, added)} />
  }
  const refusal = ownValue(REFUSALS, word)
  return refusal ? <Notice tone="error" title={refusal} /> : null
}
