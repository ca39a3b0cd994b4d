/** What people who left a phone and no e-mail are told, with the name that they know. Signs of GSM 03.38 alone: neither `’` nor `ê` nor a space that does not break. */
const TEXTS = {
  fr: {
    'place-promoted': 'une place est à vous.',
    'activity-moved': 'une activité est déplacée.',
    'activity-cancelled': 'une activité est annulée.',
    'edition-changed': 'le rendez-vous change.',
    'reminder-2-hours': "c'est aujourd'hui !",
  },
  en: {
    'place-promoted': 'a workshop place is yours.',
    'activity-moved': 'an activity has moved.',
    'activity-cancelled': 'an activity is cancelled.',
    'edition-changed': 'day, time or place change.',
    'reminder-2-hours': 'it is today!',
  },
}
const FROM = { fr: 'Le Numérique Prend Ses Quartiers :', en: 'Le Numérique Prend Ses Quartiers:' }
const SEE = { fr: 'Voir, ou stop :', en: 'See it, or stop:' }

export type ShortTemplate = keyof (typeof TEXTS)['fr']

/** True for what is told by text message too. */
export function hasShortText(template: string): template is ShortTemplate {
  return Object.hasOwn(TEXTS.fr, template)
}

/** A text message: one sentence, and the ticket's private page, where the rest is told and messages are stopped. */
export function shortText(
  template: ShortTemplate,
  { language, link }: { language: 'fr' | 'en'; link: string },
): string {
  return `${FROM[language]} ${TEXTS[language][template]} ${SEE[language]} ${link}`
}

/** What became of a person, asked by text message; the page that it leads to also stops the questions. */
export function followUpText({
  language,
  heldOn,
  link,
}: {
  language: 'fr' | 'en'
  /** The edition's day, `2026-12-15`. */
  heldOn: string
  link: string
}): string {
  const [, month, day] = heldOn.split('-')
  return language === 'fr'
    ? `Le Numérique Prend Ses Quartiers du ${day}/${month} : et depuis ? Répondre, ou stop : ${link}`
    : `Le Numérique Prend Ses Quartiers, ${day}/${month}: what came next? Answer, or stop: ${link}`
}
