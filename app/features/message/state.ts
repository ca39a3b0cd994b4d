import type { GiveUpReason } from 'db/schema/words'

/** What has become of a message: what somebody should look at first. */
export const MESSAGE_STATES = ['bounced', 'complained', 'given-up', 'waiting', 'kept', 'sent', 'delivered'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

export const STATE_WORDS: Record<MessageState, string> = {
  waiting: 'En attente',
  kept: 'Gardé ici',
  sent: 'Envoyé',
  delivered: 'Remis',
  bounced: 'Revenu',
  complained: 'Signalé',
  'given-up': 'Abandonné',
}

const SEVERAL_WORDS: Record<MessageState, string> = {
  waiting: 'En attente',
  kept: 'Gardés ici',
  sent: 'Envoyés',
  delivered: 'Remis',
  bounced: 'Revenus',
  complained: 'Signalés',
  'given-up': 'Abandonnés',
}

/** The word for that many. */
export function stateWords(state: MessageState, count: number): string {
  return (count > 1 ? SEVERAL_WORDS : STATE_WORDS)[state]
}

/** What each state means, and what to do. */
export const STATE_MEANINGS: Record<MessageState, string> = {
  waiting: 'Il partira de lui-même\u00a0: rien à faire.',
  kept: 'Aucun service d’envoi n’est réglé\u00a0: il n’est parti vers personne.',
  sent: 'Il est parti\u00a0: nous ne savons pas encore s’il est arrivé.',
  delivered: 'Il est arrivé dans la boîte de la personne.',
  bounced: 'L’adresse n’existe pas, ou sa boîte est pleine\u00a0: appelez la personne, si elle a laissé un numéro.',
  complained: 'La personne a signalé nos messages comme indésirables\u00a0: ne lui écrivez plus.',
  'given-up': 'Il n’est pas parti, ou nous ne savons pas s’il est parti.',
}

/** Why a message was given up, in a sentence. */
export const GIVE_UP_WORDS: Record<GiveUpReason, string> = {
  'too-late': 'Son moment est passé avant qu’il ait pu partir.',
  stopped:
    'Il n’a plus lieu d’être\u00a0: la personne ne veut plus de ces messages, a déjà répondu, ou a annulé son inscription.',
  blocked: 'Rien n’arrive à cette adresse, ou la personne a signalé nos messages comme indésirables.',
  refused: 'Le service d’envoi a refusé l’adresse ou le message.',
  unreachable: 'Le service d’envoi n’a pas répondu\u00a0: le message est peut-être parti.',
  'too-many': 'D’autres messages semblables venaient de partir vers la même adresse.',
}
