import { ACTIVITY_CANCELLED_WORDS } from './activity/activity-cancelled'
import { ACTIVITY_MOVED_WORDS } from './activity/activity-moved'
import { PLACE_CONFIRMED_WORDS } from './activity/place-confirmed'
import { PLACE_PROMOTED_WORDS } from './activity/place-promoted'
import { PLACE_WAITING_WORDS } from './activity/place-waiting'
import { EDITION_CHANGED_WORDS } from './edition/edition-changed'
import { FOLLOW_UP_WORDS } from './follow-up'
import { REMINDER_DAYS_WORDS, REMINDER_HOURS_WORDS } from './reminder/reminder'
import { THANKS_WORDS } from './reminder/thanks'
import { TICKET_WORDS } from './ticket'
import { TICKET_AGAIN_WORDS } from './ticket-again'

/** The sentences of the letters whose text organisers may change, by template: ours, in French and in English. */
export const TEXTS = {
  ticket: TICKET_WORDS,
  'ticket-again': TICKET_AGAIN_WORDS,
  'place-confirmed': PLACE_CONFIRMED_WORDS,
  'place-waiting': PLACE_WAITING_WORDS,
  'place-promoted': PLACE_PROMOTED_WORDS,
  'activity-moved': ACTIVITY_MOVED_WORDS,
  'activity-cancelled': ACTIVITY_CANCELLED_WORDS,
  'edition-changed': EDITION_CHANGED_WORDS,
  'reminder-2-days': REMINDER_DAYS_WORDS,
  'reminder-2-hours': REMINDER_HOURS_WORDS,
  thanks: THANKS_WORDS,
  'follow-up': FOLLOW_UP_WORDS,
}

export type EditableTemplate = keyof typeof TEXTS
