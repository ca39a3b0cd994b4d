import { filled } from './fill'
import { Letter, MainLink, Paragraph } from './letter'
import { TicketCode } from './ticket-code'

type Values = {
  language: 'fr' | 'en'
  when: string
  where: string
  /** Grouped to be read aloud: `K7M 4XD`. */
  shortCode: string
  link: string
  /** Where they stop messages. */
  stopLink: string
}

export const TICKET_AGAIN_WORDS = {
  fr: {
    subject: 'Votre billet est déjà là',
    preview: '{date}, {lieu}',
    title: 'Vous avez déjà un billet',
    why: 'Quelqu’un vient de donner votre adresse ou votre numéro, sans doute vous. Voici le chemin vers le billet que vous avez déjà :',
    action: 'Retrouver mon billet',
    footer: 'Ce n’était pas vous ? Ne faites rien : votre billet reste le même et personne d’autre ne reçoit ce lien.',
  },
  en: {
    subject: 'You already have a ticket',
    preview: '{date}, {lieu}',
    title: 'You already have a ticket',
    why: 'Somebody has just given your address or number, probably you. Here is the way to the ticket you already have:',
    action: 'Find my ticket',
    footer: 'It was not you? Do nothing: your ticket stays the same and nobody else receives this link.',
  },
}

/** The way back to a ticket, for the person who holds it. */
export function ticketAgainMessage(
  { language, when, where, shortCode, link, stopLink }: Values,
  texts: typeof TICKET_AGAIN_WORDS,
) {
  const words = filled(texts[language], { date: when, lieu: where })
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>{words.why}</Paragraph>
      <Paragraph>
        <strong>{when}</strong>
        <br />
        {where}
      </Paragraph>
      <TicketCode language={language} shortCode={shortCode} />
      <MainLink href={link}>{words.action}</MainLink>
    </Letter>
  )
  return { subject: words.subject, body }
}
