/** What people who left a phone and no e-mail are told. Signs of GSM 03.38 alone: neither `’` nor `ê` nor a space that does not break. */
const TEXTS = {
  fr: {
    'place-promoted': 'LNPSQ : une place en atelier est à vous.',
    'activity-moved': "LNPSQ : une activité change d'heure ou de salle.",
    'activity-cancelled': 'LNPSQ : une activité est annulée.',
    'edition-changed': "LNPSQ : le jour, l'heure ou le lieu change.",
    'reminder-2-hours': "LNPSQ : c'est aujourd'hui, à tout à l'heure !",
  },
  en: {
    'place-promoted': 'LNPSQ: a place in a workshop is yours.',
    'activity-moved': 'LNPSQ: the time or room of an activity changes.',
    'activity-cancelled': 'LNPSQ: an activity is cancelled.',
    'edition-changed': 'LNPSQ: the day, time or place changes.',
    'reminder-2-hours': 'LNPSQ: it is today, see you soon!',
  },
}
const SEE = { fr: 'Voir, ou dire stop :', en: 'See it, or stop:' }

export type ShortTemplate = keyof (typeof TEXTS)['fr']

/** A text message: one sentence, and the ticket's private page, where the rest is told and messages are stopped. */
export function shortText(
  template: ShortTemplate,
  { language, link }: { language: 'fr' | 'en'; link: string },
): string {
  return `${TEXTS[language][template]} ${SEE[language]} ${link}`
}
