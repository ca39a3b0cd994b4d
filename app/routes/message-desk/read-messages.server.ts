import { endOf } from '~/features/message/departure'
import { countMessages, type ListedMessage, listMessages } from '~/features/message/desk.server'
import { GIVE_UP_WORDS, MESSAGE_STATES, type MessageState } from '~/features/message/state'
import { templateName } from '~/features/message/template-name'
import { clockTime, longDay } from '~/lib/dates'
import { isHidden } from '~/lib/hidden-recipient.server'
import { isUuid } from '~/lib/http.server'
import { pageAsked } from '~/ui/list/page-asked'

const EACH = 50

/** What an address asks for (`?etat=bounced&modele=ticket&envoi=<id>&page=2`) as people read it, and how many there are in each state. */
export async function readMessages(query: URLSearchParams, editionId?: string) {
  const asked = query.get('envoi')
  const envoi = asked && isUuid(asked) ? asked : undefined
  const counts = await countMessages({ editionId, mailingId: envoi })
  const etat = MESSAGE_STATES.find(state => state === query.get('etat'))
  const modele = counts.find(({ template }) => template === query.get('modele'))?.template
  const kept = counts.filter(({ template, state }) => (!modele || template === modele) && (!etat || state === etat))
  const total = sum(kept)
  const { page, pages, before } = pageAsked(query, { count: total, each: EACH })
  const messages = await listMessages(
    { editionId, state: etat, template: modele, mailingId: envoi },
    { limit: EACH, before },
  )
  return {
    filter: { etat, modele, envoi, page },
    pages,
    total,
    states: MESSAGE_STATES.map(state => ({ state, count: sum(counts.filter(one => one.state === state)) })),
    templates: [...new Set(counts.map(({ template }) => template))].map(id => ({ id, name: templateName(id) })),
    messages: messages.map(lineOf),
  }
}

/** A message as a list shows it: the recipient, what it is and what became of it. */
export function lineOf(message: ListedMessage) {
  const { id, recipient, subject, template, channel, edition, editionId, state, gaveUpFor, createdAt } = message
  return {
    id,
    recipient: isHidden(recipient) ? 'Adresse effacée' : recipient,
    subject,
    template: templateName(template),
    isText: channel === 'sms',
    edition,
    editionId,
    state,
    since: momentWords(momentOf(message)),
    written: momentWords(createdAt),
    why: gaveUpFor && GIVE_UP_WORDS[gaveUpFor],
    isSettled: gaveUpFor === 'stopped',
    canLeaveAgain: gaveUpFor === 'unreachable' && new Date() < endOf(message),
  }
}

export type MessageLine = ReturnType<typeof lineOf>
export type StateCount = { state: MessageState; count: number }

/** When the message came into its state; of one that waits, when it leaves; null: at once. */
function momentOf({ state, ...message }: ListedMessage): Date | null {
  const moments: Record<MessageState, Date | null> = {
    waiting: message.sendAfter,
    kept: message.createdAt,
    sent: message.sentAt,
    delivered: message.deliveredAt,
    bounced: message.bouncedAt,
    complained: message.complainedAt,
    'given-up': message.gaveUpAt,
  }
  return moments[state]
}

function momentWords(moment: Date | null): string | null {
  return moment && `${longDay(moment, 'fr')}, ${clockTime(moment, 'fr')}`
}

function sum(counts: { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
