import type { Verdict } from 'db/schema/words'

type Told = { title: string; text: string }

const NOT_COUNTED = {
  fr: 'L’entrée reste libre : la vôtre n’est pas encore comptée.',
  en: 'Entry is free all the same: yours is not counted yet.',
}

const fr = {
  otherLanguage: 'English',
  start: {
    title: 'Bienvenue',
    free: 'L’entrée est libre et gratuite. Touchez ce qui vous concerne.',
    offline: 'La borne n’a pas de réseau : elle compte votre entrée, mais ne fait pas de billet.',
  },
  scan: { button: 'J’ai un billet', hint: 'Je le montre à la caméra', title: 'Montrez votre billet à la caméra' },
  register: {
    button: 'Je n’ai pas de billet',
    hint: 'J’en prends un, en une minute',
    title: 'Prendre un billet',
    submit: 'Voir mon billet',
  },
  /** The same without network: the entry is counted, and no ticket made. */
  enter: {
    button: 'Je n’ai pas de billet',
    hint: 'Je fais compter mon entrée',
    title: 'Entrer sans billet',
    submit: 'Compter mon entrée',
  },
  programme: {
    button: 'Mon programme',
    hint: 'Où et quand sont mes ateliers',
    title: 'Montrez votre billet pour voir votre programme',
    own: 'Votre programme',
    none: 'Vous n’avez rien réservé : tout ce qui n’est pas complet vous est ouvert.',
    waiting: 'Sur liste d’attente',
  },
  aim: 'Tenez le carré noir et blanc devant l’écran',
  camera: 'Image de la caméra',
  otherCamera: 'Autre caméra',
  team: 'Équipe',
  back: 'Revenir au début',
  remaining: (seconds: number) => `Cet écran se ferme dans ${seconds} s`,
  soon: 'Cet écran va se fermer.',
  stay: 'Encore du temps',
  ok: 'Terminé',
  checking: 'Un instant…',
  verdicts: {
    welcome: { title: 'Bienvenue !', text: 'Votre entrée est comptée. Bonne visite !' },
    'already-in': { title: 'C’est déjà fait', text: 'Votre entrée était déjà comptée. Bonne visite !' },
    'walk-in': { title: 'Bienvenue !', text: 'Votre entrée est comptée. Bonne visite !' },
    cancelled: { title: 'Billet annulé', text: NOT_COUNTED.fr },
    'wrong-edition': { title: 'Billet d’un autre jour', text: NOT_COUNTED.fr },
    unknown: { title: 'Code inconnu', text: NOT_COUNTED.fr },
    forged: { title: 'Billet non valable', text: NOT_COUNTED.fr },
    group: {
      title: 'Billet d’un groupe',
      text: 'Montrez-le à une personne de l’accueil : elle compte tout le groupe.',
    },
  } satisfies Record<KioskVerdict, Told>,
  form: {
    intro: 'Rien n’est obligatoire : vous pouvez tout laisser vide.',
    firstName: 'Prénom',
    firstNameHint: 'Il sert à vous saluer.',
    birthYear: 'Année de naissance',
    birthYearHint: 'Par exemple 1998.',
    birthYearFault: 'Écrivez une année en quatre chiffres, ou laissez vide.',
    gender: 'Vous êtes',
    genders: { woman: 'Une femme', man: 'Un homme', other: 'Autre' },
    qpv: 'Habitez-vous un quartier prioritaire ?',
    answers: { yes: 'Oui', no: 'Non' },
    silence: 'Je ne dis pas',
    why: 'Ces réponses sont comptées sans votre nom : elles montrent à qui l’événement est utile.',
  },
  ticket: {
    title: 'Votre billet',
    titleFor: (name: string) => `Le billet de ${name}`,
    counted: 'Votre entrée est comptée.',
    photo: 'Prenez-le en photo : il ouvre aussi les ateliers.',
    code: 'Ou retenez ce code',
    spelt: (letters: string) => `Code du billet : ${letters}`,
    qr: 'Votre billet en QR',
  },
  faults: {
    offline: 'La borne n’a pas de réseau. Une personne de l’accueil peut vous aider, et l’entrée reste libre.',
    full: 'Toutes les places réservées sont prises. L’entrée reste libre : allez voir une personne de l’accueil.',
    rehearsal: 'La borne est en répétition : aucun billet n’est fait. L’entrée reste libre.',
    notATicket: 'Ce n’est pas un billet d’aujourd’hui.',
    camera: 'La caméra ne répond pas. Une personne de l’accueil peut vous aider, et l’entrée reste libre.',
  },
}

export type KioskWords = typeof fr
/** Verdicts after which there is nothing left to do. */
export function isDone(verdict: KioskVerdict): boolean {
  return ['welcome', 'already-in', 'walk-in'].includes(verdict)
}

/** Verdicts of a ticket that counts nobody: the person may still take another, or come in without. */
export function isUncounted(verdict: KioskVerdict): boolean {
  return ['cancelled', 'wrong-edition', 'unknown', 'forged'].includes(verdict)
}

export type KioskVerdict = Verdict | 'group' | 'walk-in'

const en: KioskWords = {
  otherLanguage: 'Français',
  start: {
    title: 'Welcome',
    free: 'Entry is free and open to everyone. Touch what you need.',
    offline: 'The kiosk has no network: it counts your entry, but makes no ticket.',
  },
  scan: { button: 'I have a ticket', hint: 'I show it to the camera', title: 'Show your ticket to the camera' },
  register: {
    button: 'I have no ticket',
    hint: 'I take one, in a minute',
    title: 'Take a ticket',
    submit: 'See my ticket',
  },
  enter: {
    button: 'I have no ticket',
    hint: 'I have my entry counted',
    title: 'Come in without a ticket',
    submit: 'Count my entry',
  },
  programme: {
    button: 'My programme',
    hint: 'Where and when my workshops are',
    title: 'Show your ticket to see your programme',
    own: 'Your programme',
    none: 'You have booked nothing: whatever is not full is open to you.',
    waiting: 'On the waiting list',
  },
  aim: 'Hold the black and white square in front of the screen',
  camera: 'What the camera sees',
  otherCamera: 'Other camera',
  team: 'Team',
  back: 'Back to the start',
  remaining: seconds => `This screen closes in ${seconds} s`,
  soon: 'This screen is about to close.',
  stay: 'More time',
  ok: 'Done',
  checking: 'One moment…',
  verdicts: {
    welcome: { title: 'Welcome!', text: 'Your entry is counted. Enjoy your visit!' },
    'walk-in': { title: 'Welcome!', text: 'Your entry is counted. Enjoy your visit!' },
    'already-in': { title: 'Already done', text: 'Your entry was counted before. Enjoy your visit!' },
    cancelled: { title: 'Cancelled ticket', text: NOT_COUNTED.en },
    'wrong-edition': { title: 'A ticket for another day', text: NOT_COUNTED.en },
    unknown: { title: 'Unknown code', text: NOT_COUNTED.en },
    forged: { title: 'Not a valid ticket', text: NOT_COUNTED.en },
    group: { title: 'A group’s ticket', text: 'Show it to someone at the welcome desk: they count the whole group.' },
  },
  form: {
    intro: 'Nothing is compulsory: you may leave everything empty.',
    firstName: 'First name',
    firstNameHint: 'It is how we greet you.',
    birthYear: 'Year of birth',
    birthYearHint: 'For example 1998.',
    birthYearFault: 'Write a year in four digits, or leave it empty.',
    gender: 'You are',
    genders: { woman: 'A woman', man: 'A man', other: 'Other' },
    qpv: 'Do you live in a priority neighbourhood (QPV)?',
    answers: { yes: 'Yes', no: 'No' },
    silence: 'I’d rather not say',
    why: 'These answers are counted without your name: they show whom the event is useful to.',
  },
  ticket: {
    title: 'Your ticket',
    titleFor: name => `${name}’s ticket`,
    counted: 'Your entry is counted.',
    photo: 'Take a photo of it: it opens the workshops too.',
    code: 'Or remember this code',
    spelt: letters => `Ticket code: ${letters}`,
    qr: 'Your ticket as a QR',
  },
  faults: {
    offline: 'The kiosk has no network. Someone at the welcome desk can help you, and entry is free all the same.',
    full: 'All booked places are taken. Entry is free all the same: see someone at the welcome desk.',
    rehearsal: 'The kiosk is being rehearsed: no ticket is made. Entry is free all the same.',
    notATicket: 'This is not a ticket for today.',
    camera: 'The camera does not answer. Someone at the welcome desk can help you, and entry is free all the same.',
  },
}

/** What the kiosk says to visitors. */
export const KIOSK_WORDS = { fr, en }
