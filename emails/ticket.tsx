import { filled } from './fill'
import { Letter, MainLink, Paragraph } from './letter'
import { TicketCode } from './ticket-code'

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  /** Already written for people: « mardi 8 octobre 2019, de 13 h 30 à 17 h ». */
  when: string
  where: string
  /** Grouped to be read aloud: `K7M 4XD`. */
  shortCode: string
  link: string
  /** Where they stop messages. */
  stopLink: string
}

export const TICKET_WORDS = {
  fr: {
    subject: 'Votre billet : Le Numérique Prend Ses Quartiers, {date}',
    preview: '{date}, {lieu}',
    title: 'À bientôt, {prénom} !',
    noted: 'Votre inscription est notée.',
    action: 'Voir mon billet',
    keep: 'Sur cette page : votre billet, et de quoi changer vos réponses, annuler, ou effacer vos données. Le lien est personnel : gardez-le pour vous.',
    footer:
      'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV. Un imprévu ? Venez quand même, avec ou sans billet.',
  },
  en: {
    subject: 'Your ticket: Le Numérique Prend Ses Quartiers, {date}',
    preview: '{date}, {lieu}',
    title: 'See you soon, {prénom}!',
    noted: 'You are registered.',
    action: 'See my ticket',
    keep: 'On that page: your ticket, and ways to change your answers, cancel, or erase your data. The link is personal: keep it to yourself.',
    footer:
      'Le Numérique Prend Ses Quartiers, free entry, no CV needed. Something came up? Come anyway, with or without a ticket.',
  },
}

/** Confirms a registration to the person who gave this e-mail. */
export function ticketMessage(
  { language, firstName, when, where, shortCode, link, stopLink }: Values,
  texts: typeof TICKET_WORDS,
) {
  const words = filled(texts[language], { prénom: firstName, date: when, lieu: where })
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>
        {words.noted}
        <br />
        <strong>{when}</strong>
        <br />
        {where}
      </Paragraph>
      <TicketCode language={language} shortCode={shortCode} />
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>{words.keep}</Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}
