import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'

type Placed = { when: string; where: string }
type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  before: Placed
  after: Placed
  /** The ticket's private page. */
  link: string
  /** Where they stop messages. */
  stopLink: string
}

export const EDITION_CHANGED_WORDS = {
  fr: {
    subject: 'Changement\u00a0: {date}',
    preview: '{date}, {lieu}',
    title: 'Le jour, l’heure ou le lieu change',
    text: '{prénom}, vous êtes inscrit ou inscrite au Numérique Prend Ses Quartiers. Voici ce qui change\u00a0:',
    before: 'Avant\u00a0:',
    after: 'Maintenant\u00a0:',
    stays: 'Vous n’avez rien à faire\u00a0: votre billet reste valable et montre le changement.',
    action: 'Voir mon billet',
    refuse: 'Vous ne pouvez plus venir\u00a0?',
    refuseLink: 'Rendez votre place, elle servira à quelqu’un',
    footer: 'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV.',
  },
  en: {
    subject: 'Changed: {date}',
    preview: '{date}, {lieu}',
    title: 'The day, the time or the place has changed',
    text: '{prénom}, you are registered for Le Numérique Prend Ses Quartiers. Here is what changes:',
    before: 'Before:',
    after: 'Now:',
    stays: 'You have nothing to do: your ticket stays valid and shows the change.',
    action: 'See my ticket',
    refuse: 'Can’t come any more?',
    refuseLink: 'Give your place back, somebody will use it',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed.',
  },
}

/** Tells a person who is registered the old and the new day, hours and place. */
export function editionChangedMessage(
  { language, firstName, before, after, link, stopLink }: Values,
  texts: typeof EDITION_CHANGED_WORDS,
) {
  const words = filled(texts[language], { prénom: firstName, date: after.when, lieu: after.where })
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>{words.text}</Paragraph>
      <Paragraph>
        {words.before}
        <br />
        {before.when}
        <br />
        {before.where}
      </Paragraph>
      <Paragraph>
        {words.after}
        <br />
        <strong>{after.when}</strong>
        <br />
        <strong>{after.where}</strong>
      </Paragraph>
      <Paragraph>{words.stays}</Paragraph>
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>
        {words.refuse} <a href={`${link}/annulation`}>{words.refuseLink}</a>
      </Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}
