import type { Proposal } from 'db/schema/proposals'
import type { ActivityKind } from 'db/schema/words'
import { KIND_WORDS, TYPE_WORDS, typeOf } from '~/features/activity/words'
import type { ProposalState } from './state'

/** How organisers' pages name what is proposed. */
export const PROPOSED_WORDS: Record<ActivityKind, string> = { ...KIND_WORDS, 'after-work': 'Recruteur à l’after-work' }

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
export function proposedKind(proposed: Pick<Proposal, 'kind' | 'format'>): string {
  return proposed.kind === 'talk' ? TYPE_WORDS[typeOf(proposed)] : PROPOSED_WORDS[proposed.kind]
}
