import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'
import { TicketCode } from '../ticket-code'

type Choice = { title: string; when: string; where: string | null; isWaiting: boolean }

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  /** Already written for people: « mardi 8 octobre 2019, de 13 h 30 à 17 h ». */
  when: string
  where: string
  /** Metro, bus: one line of plain words. */
  transport: string | null
  /** What the person chose, by time. */
  choices: Choice[]
  /** Grouped to be read aloud: `K7M 4XD`. */
  shortCode: string
  /** The ticket's private page. */
  link: string
  /** Where they stop messages. */
  stopLink: string
}

export const REMINDER_DAYS_WORDS = {
  fr: {
    subject: 'Rappel\u00a0: {date}',
    preview: '{date}, {lieu}',
    title: 'À très bientôt, {prénom}\u00a0!',
    text: 'Votre place vous attend\u00a0:',
    programme: 'Votre programme',
    waiting: 'sur la liste d’attente',
    none: 'Vous n’avez pas réservé d’atelier\u00a0: venez à l’heure que vous voulez.',
    come: 'Comment venir',
    action: 'Voir mon billet',
    refuse: 'Vous ne pouvez plus venir\u00a0?',
    refuseLink: 'Rendez votre place, elle servira à quelqu’un',
    footer: 'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV. Billet perdu\u00a0? Venez quand même.',
  },
  en: {
    subject: 'Reminder: {date}',
    preview: '{date}, {lieu}',
    title: 'See you very soon, {prénom}!',
    text: 'Your place is waiting for you:',
    programme: 'Your programme',
    waiting: 'on the waiting list',
    none: 'You have not booked a workshop: come at the time you like.',
    come: 'How to come',
    action: 'See my ticket',
    refuse: 'Can’t come any more?',
    refuseLink: 'Give your place back, somebody will use it',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed. Lost your ticket? Come anyway.',
  },
}

export const REMINDER_HOURS_WORDS: typeof REMINDER_DAYS_WORDS = {
  fr: {
    ...REMINDER_DAYS_WORDS.fr,
    subject: 'C’est aujourd’hui\u00a0: {date}',
    title: 'C’est aujourd’hui, {prénom}\u00a0!',
    text: 'Nous vous attendons\u00a0:',
  },
  en: {
    ...REMINDER_DAYS_WORDS.en,
    subject: 'It is today: {date}',
    title: 'It is today, {prénom}!',
    text: 'We are waiting for you:',
  },
}

/** Reminds a person of the day: their own programme, how to come, their ticket, and what to do when they cannot. */
export function reminderMessage(
  { language, firstName, when, where, transport, choices, shortCode, link, stopLink }: Values,
  texts: typeof REMINDER_DAYS_WORDS,
) {
  const words = filled(texts[language], { prénom: firstName, date: when, lieu: where })
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>
        {words.text}
        <br />
        <strong>{when}</strong>
        <br />
        {where}
      </Paragraph>
      <Programme choices={choices} words={words} />
      {transport && (
        <Paragraph>
          <strong>{words.come}</strong>
          <br />
          {transport}
        </Paragraph>
      )}
      <TicketCode language={language} shortCode={shortCode} />
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>
        {words.refuse} <a href={`${link}/annulation`}>{words.refuseLink}</a>
      </Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}

function Programme({ choices, words }: { choices: Choice[]; words: (typeof REMINDER_DAYS_WORDS)['fr'] }) {
  if (choices.length === 0) return <Paragraph>{words.none}</Paragraph>
  return (
    <>
      <Paragraph>
        <strong>{words.programme}</strong>
      </Paragraph>
      {choices.map(({ title, when, where, isWaiting }) => (
        <Paragraph key={`${title} ${when}`}>
          {title}
          {isWaiting && ` (${words.waiting})`}
          <br />
          {[when, where].filter(Boolean).join(', ')}
        </Paragraph>
      ))}
    </>
  )
}
