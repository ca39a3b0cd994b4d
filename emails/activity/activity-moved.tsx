import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'

type Placement = { when: string; where: string | null }
/** An activity where a person holds a place or waits, as it was and as it is. */
export type MovedActivity = { title: string; before: Placement; after: Placement }

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  /** At least one. */
  moves: MovedActivity[]
  /** The ticket's private page. */
  link: string
  /** Where they stop messages. */
  stopLink: string
}

export const ACTIVITY_MOVED_WORDS = {
  fr: {
    subject: 'Changement\u00a0: {activité}',
    severalSubject: 'Changement\u00a0: {nombre} de vos activités',
    title: 'L’heure ou la salle change',
    text: '{prénom}, vous avez une place, ou vous êtes sur la liste d’attente. Voici ce qui change\u00a0:',
    before: 'Avant\u00a0:',
    after: 'Maintenant\u00a0:',
    noRoom: 'salle pas encore choisie',
    stays:
      'Vous n’avez rien à faire\u00a0: votre place ou votre rang reste à vous, et votre billet montre le changement.',
    refuse: 'Vous ne pouvez plus venir\u00a0?',
    refuseLink: 'Rendez votre place dans «\u00a0Mes ateliers\u00a0»',
    action: 'Voir mon billet',
    footer: 'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV.',
  },
  en: {
    subject: 'Changed: {activité}',
    severalSubject: 'Changed: {nombre} of your activities',
    title: 'A time or a room has changed',
    text: '{prénom}, you have a place, or are on the waiting list. Here is what changes:',
    before: 'Before:',
    after: 'Now:',
    noRoom: 'room not yet chosen',
    stays: 'You have nothing to do: your place or your rank stays yours, and your ticket shows the change.',
    refuse: 'Can’t come any more?',
    refuseLink: 'Give your place back in “My workshops”',
    action: 'See my ticket',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed.',
  },
}

/** Tells a person who had chosen activities their old and their new hours and rooms. */
export function activityMovedMessage(values: Values, texts: typeof ACTIVITY_MOVED_WORDS) {
  const { language, firstName, moves, link, stopLink } = values
  const placed = ({ when, where }: Placement) => `${when}, ${where ?? texts[language].noRoom}`
  const words = filled(texts[language], {
    prénom: firstName,
    activité: moves[0]?.title ?? '',
    nombre: String(moves.length),
  })
  const preview = moves.map(({ title, after }) => `${title}, ${placed(after)}`).join(' · ')
  const body = (
    <Letter language={language} preview={preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>{words.text}</Paragraph>
      {moves.map(({ title, before, after }) => (
        <Paragraph key={`${title} ${after.when}`}>
          <strong>{title}</strong>
          <br />
          {words.before} {placed(before)}
          <br />
          <strong>
            {words.after} {placed(after)}
          </strong>
        </Paragraph>
      ))}
      <Paragraph>{words.stays}</Paragraph>
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>
        {words.refuse} <a href={`${link}/ateliers`}>{words.refuseLink}</a>
      </Paragraph>
    </Letter>
  )
  return { subject: moves.length === 1 ? words.subject : words.severalSubject, body }
}
