import { LANGUAGES, type Language } from 'db/schema/words'
import type { Template } from '../samples'
import { groupSummaryMessage } from './group-summary'
import { reminderMessage } from './reminder'
import { thanksMessage } from './thanks'

const LINK = 'https://exemple.invalid/billet/exemple'
const STOP = 'https://exemple.invalid/arret/exemple'
const DAYS = {
  fr: 'mardi 15 décembre 2026, de 13\u00a0h\u00a030 à 17\u00a0h',
  en: 'Tuesday 15 December 2026, 13:30 to 17:00',
}
const HOURS = {
  fr: ['de 14\u00a0h à 15\u00a0h', 'de 15\u00a0h à 16\u00a0h'],
  en: ['from 14:00 to 15:00', 'from 15:00 to 16:00'],
}
const PLACE = 'Salle Ernest-Renan, 5 chemin d’Audibert, Toulouse'

function reminded(language: Language) {
  const [first = '', second = ''] = HOURS[language]
  return {
    ...{
      language,
      firstName: 'Samira',
      when: DAYS[language],
      where: PLACE,
      link: LINK,
      stopLink: STOP,
      shortCode: 'K7M 4XD',
    },
    transport: 'Métro A, station Reynerie',
    choices: [
      { title: 'Démonter un ordinateur', when: first, where: 'Salle 2', isWaiting: false },
      { title: 'Faire voler un drone', when: second, where: 'Gymnase', isWaiting: true },
    ],
  }
}

/** The letters that are written when their day and hour have come. */
export const REMINDER_TEMPLATES = {
  'reminder-2-days': {
    name: 'Rappel, deux jours avant',
    when: 'Deux jours avant l’édition, à 10\u00a0h',
    to: 'Les personnes inscrites avant ce jour',
    languages: LANGUAGES,
    sample: (language, texts) => reminderMessage(reminded(language), texts['reminder-2-days']),
  },
  'reminder-2-hours': {
    name: 'Rappel, deux heures avant',
    when: 'Deux heures avant l’ouverture',
    to: 'Les personnes inscrites et pas encore arrivées',
    languages: LANGUAGES,
    sample: (language, texts) => reminderMessage(reminded(language), texts['reminder-2-hours']),
  },
  thanks: {
    name: 'Merci',
    when: 'Le lendemain de l’édition, à 10\u00a0h',
    to: 'Les personnes venues',
    languages: LANGUAGES,
    sample: (language, texts) =>
      thanksMessage(
        {
          ...{ language, firstName: 'Samira', where: 'Salle Ernest-Renan, Toulouse', link: LINK, stopLink: STOP },
          pages: [
            {
              title: 'Technicien réseaux, technicienne réseaux',
              href: 'https://exemple.invalid/guide/metiers/reseaux',
            },
          ],
          guide: 'https://exemple.invalid/guide',
          survey: 'https://exemple.invalid/editions/exemple/avis',
        },
        texts.thanks,
      ),
  },
  'group-summary': {
    name: 'Point sur un groupe',
    when: 'La veille et le lendemain de l’édition, à 10\u00a0h',
    to: 'Les prescripteurs et prescriptrices qui ont un compte',
    languages: ['fr'],
    sample: () =>
      groupSummaryMessage({
        ...{ group: 'Garantie jeunes, mardi', when: DAYS.fr, where: PLACE, people: 12, isOver: false },
        link: 'https://exemple.invalid/groupes/exemple',
        stopLink: STOP,
      }),
  },
} satisfies Record<string, Template>
