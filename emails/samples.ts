import { LANGUAGES, type Language } from 'db/schema/words'
import type { ReactElement } from 'react'
import { invitationMessage } from './account/invitation'
import { signInMessage } from './account/sign-in'
import { activityCancelledMessage } from './activity/activity-cancelled'
import { activityMovedMessage } from './activity/activity-moved'
import { placeConfirmedMessage } from './activity/place-confirmed'
import { placePromotedMessage } from './activity/place-promoted'
import { placeWaitingMessage } from './activity/place-waiting'
import { editionChangedMessage } from './edition/edition-changed'
import { followUpMessage } from './follow-up'
import { mailingMessage } from './mailing'
import { proposalAcceptedMessage } from './proposal/accepted'
import { proposalDeclinedMessage } from './proposal/declined'
import { guideChangeDecidedMessage } from './proposal/guide-change-decided'
import { proposalNewsMessage } from './proposal/news'
import { proposalQuestionMessage } from './proposal/question'
import { proposalReceivedMessage } from './proposal/received'
import { REMINDER_TEMPLATES } from './reminder/samples'
import type { TEXTS } from './texts'
import { ticketMessage } from './ticket'
import { ticketAgainMessage } from './ticket-again'

/** A kind of letter, as organisers read it: its name, when it leaves and to whom; and one with values that nobody has. */
export type Template = {
  name: string
  when: string
  to: string
  languages: readonly Language[]
  sample: (language: Language, texts: typeof TEXTS) => { subject: string; body: ReactElement }
}

const FRENCH = ['fr'] as const
const LINK = 'https://exemple.invalid/billet/exemple'
const STOP = 'https://exemple.invalid/arret/exemple'
const CODE = 'K7M 4XD'
const PLACE = 'Salle Ernest-Renan, 5 chemin d’Audibert, Toulouse'
const DAYS = {
  fr: 'mardi 15 décembre 2026, de 13\u00a0h\u00a030 à 17\u00a0h',
  en: 'Tuesday 15 December 2026, 13:30 to 17:00',
}
const DAY = { fr: 'mardi 15 décembre 2026', en: 'Tuesday 15 December 2026' }
const LATER = {
  fr: 'mercredi 16 décembre 2026, de 13\u00a0h\u00a030 à 17\u00a0h',
  en: 'Wednesday 16 December 2026, 13:30 to 17:00',
}
const MAILINGS = {
  fr: {
    subject: 'Venez avec votre téléphone',
    text: 'Pour l’atelier de réparation, pensez à votre chargeur.\n\nÀ mardi\u00a0!',
  },
  en: {
    subject: 'Bring your phone',
    text: 'For the repair workshop, remember your charger.\n\nSee you on Tuesday!',
  },
}
const TITLES = { fr: 'Réparer un téléphone', en: 'Repairing a phone' }

const person = (language: Language) => ({ language, firstName: 'Samira', link: LINK, stopLink: STOP })
const placed = (language: Language) => ({ when: DAYS[language], where: PLACE })
const chosen = (language: Language) => ({ ...person(language), ...placed(language), title: TITLES[language] })
const proposal = {
  title: 'Démonter un ordinateur',
  edition: 'La Reynerie 2026',
  when: DAYS.fr,
  where: PLACE,
  word: 'Combien de prises électriques vous faut-il\u00a0?\nUne table suffit-elle\u00a0?',
  link: 'https://exemple.invalid/propositions/exemple',
}

/** Every kind of letter, by the name that its messages keep. */
export const TEMPLATES: Record<string, Template> = {
  ticket: {
    name: 'Billet',
    when: 'Dès l’inscription',
    to: 'La personne qui s’inscrit et laisse un e-mail',
    languages: LANGUAGES,
    sample: (language, texts) =>
      ticketMessage({ ...person(language), ...placed(language), shortCode: CODE }, texts.ticket),
  },
  'ticket-again': {
    name: 'Billet retrouvé',
    when: 'Quand une personne redemande son billet, ou s’inscrit une seconde fois',
    to: 'L’adresse donnée à l’inscription',
    languages: LANGUAGES,
    sample: (language, texts) =>
      ticketAgainMessage({ ...person(language), ...placed(language), shortCode: CODE }, texts['ticket-again']),
  },
  'place-confirmed': {
    name: 'Place prise',
    when: 'Dès qu’une personne a une place dans une activité',
    to: 'La personne, si elle a laissé un e-mail',
    languages: LANGUAGES,
    sample: (language, texts) => placeConfirmedMessage(chosen(language), texts['place-confirmed']),
  },
  'place-waiting': {
    name: 'Liste d’attente',
    when: 'Dès qu’une personne attend une place dans une activité',
    to: 'La personne, si elle a laissé un e-mail',
    languages: LANGUAGES,
    sample: (language, texts) => placeWaitingMessage(chosen(language), texts['place-waiting']),
  },
  'place-promoted': {
    name: 'Place obtenue',
    when: 'Quand une place se libère',
    to: 'La première personne de la liste d’attente',
    languages: LANGUAGES,
    sample: (language, texts) => placePromotedMessage(chosen(language), texts['place-promoted']),
  },
  'activity-moved': {
    name: 'Activité déplacée',
    when: 'Quand l’heure ou la salle change et que l’équipe choisit de prévenir',
    to: 'Les personnes qui ont une place ou qui attendent',
    languages: LANGUAGES,
    sample(language, texts) {
      const before = { when: DAYS[language], where: 'Salle 1' }
      const moves = [{ title: TITLES[language], before, after: { ...before, where: null } }]
      return activityMovedMessage({ ...person(language), moves }, texts['activity-moved'])
    },
  },
  'activity-cancelled': {
    name: 'Activité annulée',
    when: 'Quand l’équipe annule une activité',
    to: 'Les personnes qui avaient une place ou qui attendaient',
    languages: LANGUAGES,
    sample: (language, texts) => activityCancelledMessage(chosen(language), texts['activity-cancelled']),
  },
  'edition-changed': {
    name: 'Édition déplacée',
    when: 'Quand le jour, l’heure ou le lieu change et que l’équipe choisit de prévenir',
    to: 'Les personnes inscrites',
    languages: LANGUAGES,
    sample: (language, texts) =>
      editionChangedMessage(
        {
          ...person(language),
          before: placed(language),
          after: { when: LATER[language], where: PLACE },
        },
        texts['edition-changed'],
      ),
  },
  ...REMINDER_TEMPLATES,
  'follow-up': {
    name: 'Suites de parcours',
    when: 'Un, trois et six mois après l’édition, à 10\u00a0h',
    to: 'Les personnes venues qui ont accepté qu’on leur demande la suite',
    languages: LANGUAGES,
    sample: (language, texts) =>
      followUpMessage(
        {
          ...person(language),
          when: DAY[language],
          months: 3,
          link: 'https://exemple.invalid/suite/exemple/3',
          refusalLink: 'https://exemple.invalid/suite/exemple/arret',
        },
        texts['follow-up'],
      ),
  },
  mailing: {
    name: 'Envoi de l’équipe',
    when: 'Quand l’équipe écrit aux personnes inscrites',
    to: 'Les personnes choisies pour cet envoi',
    languages: LANGUAGES,
    sample: language =>
      mailingMessage({
        ...person(language),
        ...MAILINGS[language],
      }),
  },
  'proposal-received': {
    name: 'Proposition reçue',
    when: 'Dès qu’une structure propose une activité',
    to: 'La personne qui l’a proposée',
    languages: FRENCH,
    sample: () => proposalReceivedMessage(proposal),
  },
  'proposal-question': {
    name: 'Question sur une proposition',
    when: 'Quand l’équipe pose une question',
    to: 'La personne qui l’a proposée',
    languages: FRENCH,
    sample: () => proposalQuestionMessage(proposal),
  },
  'proposal-accepted': {
    name: 'Proposition acceptée',
    when: 'Quand l’équipe accepte',
    to: 'La personne qui l’a proposée',
    languages: FRENCH,
    sample: () => proposalAcceptedMessage(proposal),
  },
  'proposal-declined': {
    name: 'Proposition non retenue',
    when: 'Quand l’équipe décline',
    to: 'La personne qui l’a proposée',
    languages: FRENCH,
    sample: () => proposalDeclinedMessage({ ...proposal, word: 'La salle est trop petite cette année.' }),
  },
  'proposal-new': {
    name: 'Nouvelle proposition',
    when: 'Dès qu’une structure propose une activité',
    to: 'L’équipe de l’édition',
    languages: FRENCH,
    sample: () => proposalNewsMessage({ ...proposal, organisation: 'Simplon', news: 'new' }),
  },
  'proposal-answered': {
    name: 'Réponse sur une proposition',
    when: 'Quand la structure répond à une question',
    to: 'L’équipe de l’édition',
    languages: FRENCH,
    sample: () => proposalNewsMessage({ ...proposal, organisation: 'Simplon', news: 'answered' }),
  },
  'guide-change-decided': {
    name: 'Modification du guide décidée',
    when: 'Quand l’équipe accepte ou refuse une modification du guide',
    to: 'La personne qui l’a proposée',
    languages: FRENCH,
    sample: () =>
      guideChangeDecidedMessage({
        decision: 'accepted',
        answer: 'Merci, l’adresse avait changé.',
        title: 'Développeuse ou développeur web',
        link: 'https://exemple.invalid/organisation/guide',
      }),
  },
  invitation: {
    name: 'Invitation',
    when: 'Quand une personne est invitée dans l’espace d’organisation',
    to: 'La personne invitée',
    languages: FRENCH,
    sample: () =>
      invitationMessage({
        link: 'https://exemple.invalid/connexion/exemple',
        signInPage: 'https://exemple.invalid/connexion',
      }),
  },
  'sign-in': {
    name: 'Lien de connexion',
    when: 'Quand un membre demande à se connecter',
    to: 'Le membre',
    languages: FRENCH,
    sample: () => signInMessage({ link: 'https://exemple.invalid/connexion/exemple' }),
  },
}
