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
}

const WORDS = {
  fr: {
    subject: (title: string) => `Changement\u00a0: ${title}`,
    severalSubject: (count: number) => `Changement\u00a0: ${count} de vos activités`,
    title: 'L’heure ou la salle change',
    text: (name: string | null) =>
      `${name ? `${name}, v` : 'V'}ous avez une place, ou vous êtes sur la liste d’attente. Voici ce qui change\u00a0:`,
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
    subject: (title: string) => `Changed: ${title}`,
    severalSubject: (count: number) => `Changed: ${count} of your activities`,
    title: 'A time or a room has changed',
    text: (name: string | null) =>
      `${name ? `${name}, y` : 'Y'}ou have a place, or are on the waiting list. Here is what changes:`,
    before: 'Before:',
    after: 'Now:',
    noRoom: 'room not yet chosen',
    stays: 'You have nothing to do: your place or your rank stays yours, and your ticket shows the change.',
    refuse: 'You can no longer come?',
    refuseLink: 'Give your place back in “My workshops”',
    action: 'See my ticket',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed.',
  },
}

/** Tells a person who had chosen activities their old and their new hours and rooms. */
export function activityMovedMessage(values: Values) {
  const words = WORDS[values.language]
  const [first] = values.moves
  const subject =
    first && values.moves.length === 1 ? words.subject(first.title) : words.severalSubject(values.moves.length)
  return { subject, body: <ActivityMoved {...values} /> }
}

function ActivityMoved({ language, firstName, moves, link }: Values) {
  const words = WORDS[language]
  const placed = ({ when, where }: Placement) => `${when}, ${where ?? words.noRoom}`
  const preview = moves.map(({ title, after }) => `${title}, ${placed(after)}`).join(' · ')
  return (
    <Letter language={language} preview={preview} title={words.title} footer={words.footer}>
      <Paragraph>{words.text(firstName)}</Paragraph>
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
}
