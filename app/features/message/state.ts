import type { GiveUpReason } from 'db/schema/words'

/** What has become of a message, from waiting to what its reader did of it. */
export const MESSAGE_STATES = ['waiting', 'kept', 'sent', 'delivered', 'bounced', 'complained', 'given-up'] as const
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

/** Why a message was given up, in a sentence. */
export const GIVE_UP_WORDS: Record<GiveUpReason, string> = {
  'too-late': 'Son moment est passé avant qu’il ait pu partir.',
  stopped: 'La personne ne veut plus de messages, ou a annulé son inscription.',
  blocked: 'Rien n’arrive à cette adresse, ou la personne a signalé nos messages comme indésirables.',
  refused: 'Le service d’envoi a refusé l’adresse ou le message.',
  unreachable: 'Le service d’envoi n’a pas répondu\u00a0: le message est peut-être parti.',
  'too-many': 'D’autres messages semblables venaient de partir vers la même adresse.',
}
