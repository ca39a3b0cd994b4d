import type { Proposal } from 'db/schema/proposals'
import type { ActivityKind, TalkFormat } from 'db/schema/words'
import type { ProposalState } from './state'

/** How organisers' pages name what is proposed. */
export const KIND_WORDS: Record<ActivityKind, string> = {
  stand: 'Stand',
  workshop: 'Atelier',
  talk: 'Rencontre',
  'after-work': 'Recruteur à l’after-work',
}

const FORMAT_WORDS: Record<TalkFormat, string> = {
  conference: 'Conférence',
  'round-table': 'Table ronde',
  testimony: 'Témoignage',
}

/** How organisers' pages name where a proposal stands. */
export const STATE_WORDS: Record<ProposalState, string> = {
  new: 'À lire',
  asked: 'Question posée',
  answered: 'Réponse reçue',
  accepted: 'Acceptée',
  declined: 'Refusée',
  withdrawn: 'Retirée',
}

/** `Table ronde` rather than `Rencontre`, when the format is known. */
export function proposedKind({ kind, format }: Pick<Proposal, 'kind' | 'format'>): string {
  return format ? FORMAT_WORDS[format] : KIND_WORDS[kind]
}
