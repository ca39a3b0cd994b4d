import type { Catalogue } from '../fr'

export const common: Catalogue['common'] = {
  name: 'Le Numérique Prend Ses Quartiers',
  skipToContent: 'Skip to content',
  menu: { label: 'Main menu', editions: 'Editions', guide: 'Guide', findTicket: 'My ticket' },
  language: { label: 'Language', fr: 'Français', en: 'English' },
  footer: {
    who: 'A free event by Toulouse Métropole Emploi and its partners.',
    impact: 'The plan and what it changes',
    legal: 'Legal notice',
    privacy: 'Your data',
    organisers: 'Organisers',
  },
  demonstration: 'Demonstration: this edition is an example and will not take place.',
  errors: {
    home: 'Back to the home page',
    notFound: { title: 'This page does not exist', text: 'The address may be incomplete, or the page was removed.' },
    forbidden: {
      title: 'This page is not for you',
      text: 'Your account does not open it. Ask the person who organises the event.',
    },
    tooMany: {
      title: 'Too many tries in a short time',
      text: 'Wait a few minutes, then try again. Nothing is lost: you can also come without registering.',
    },
    broken: {
      title: 'Something went wrong',
      text: 'It is not your fault. Try again in a moment. You can always come without registering.',
    },
  },
}
