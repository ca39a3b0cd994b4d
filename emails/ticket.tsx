import { Letter, MainLink, Paragraph } from './letter'

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  /** Already written for people: « mardi 8 octobre 2019, de 13 h 30 à 17 h ». */
  when: string
  where: string
  link: string
}

const WORDS = {
  fr: {
    subject: (when: string) => `Votre billet pour ${when}`,
    title: (name: string | null) => (name ? `À bientôt, ${name} !` : 'À bientôt !'),
    noted: 'Votre inscription est notée.',
    action: 'Voir mon billet',
    keep: 'Sur cette page : votre billet, et de quoi changer vos réponses, annuler, ou effacer vos données. Le lien est personnel : gardez-le pour vous.',
    footer:
      'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV. Un imprévu ? Venez quand même, avec ou sans billet.',
  },
  en: {
    subject: (when: string) => `Your ticket for ${when}`,
    title: (name: string | null) => (name ? `See you soon, ${name}!` : 'See you soon!'),
    noted: 'You are registered.',
    action: 'See my ticket',
    keep: 'On that page: your ticket, and ways to change your answers, cancel, or erase your data. The link is personal: keep it to yourself.',
    footer:
      'Le Numérique Prend Ses Quartiers, free entry, no CV needed. Lost something? Come anyway, with or without a ticket.',
  },
}

/** Confirms a registration to the person who gave this e-mail. */
export function ticketMessage(values: Values) {
  return { subject: WORDS[values.language].subject(values.when), body: <Ticket {...values} /> }
}

function Ticket({ language, firstName, when, where, link }: Values) {
  const words = WORDS[language]
  return (
    <Letter language={language} preview={`${when}, ${where}`} title={words.title(firstName)} footer={words.footer}>
      <Paragraph>
        {words.noted}
        <br />
        <strong>{when}</strong>
        <br />
        {where}
      </Paragraph>
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>{words.keep}</Paragraph>
    </Letter>
  )
}
