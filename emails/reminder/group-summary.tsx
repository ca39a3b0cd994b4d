import { Letter, MainLink, Paragraph } from '../letter'

type Values = {
  /** What the adviser calls the group, or the edition's name. */
  group: string
  when: string
  where: string
  /** How many people are registered in it. */
  people: number
  isOver: boolean
  link: string
  /** Where the adviser stops the letters about that group. */
  stopLink: string
}

const counted = (people: number, isOver: boolean) =>
  people === 1
    ? `Une personne y ${isOver ? 'était' : 'est'} inscrite.`
    : `${people} personnes y ${isOver ? 'étaient' : 'sont'} inscrites.`
const WORDS = {
  before: {
    subject: (group: string) => `Demain, votre groupe\u00a0: ${group}`,
    title: 'C’est demain',
    text: 'Votre groupe vient au Numérique Prend Ses Quartiers\u00a0:',
    more: 'La liste, les cartes à imprimer et la feuille de présence sont sur la page du groupe.',
  },
  after: {
    subject: (group: string) => `Merci de votre visite\u00a0: ${group}`,
    title: 'Merci pour votre groupe',
    text: 'Votre groupe est venu au Numérique Prend Ses Quartiers\u00a0:',
    more: 'Qui est venu se lit sur la page du groupe, pour les personnes qui ont accepté de vous le dire.',
  },
}

/** Tells an adviser of a group, the day before and the day after. No name is in it: those are on the group's page alone. */
export function groupSummaryMessage({ group, when, where, people, isOver, link, stopLink }: Values) {
  const words = WORDS[isOver ? 'after' : 'before']
  const footer =
    'Ce message vient du Numérique Prend Ses Quartiers, parce que vous avez inscrit un groupe avec votre compte.'
  const body = (
    <Letter language="fr" preview={`${when}, ${where}`} title={words.title} footer={footer} stopLink={stopLink}>
      <Paragraph>
        {words.text}
        <br />
        <strong>{group}</strong>
        <br />
        {when}
        <br />
        {where}
      </Paragraph>
      <Paragraph>
        {counted(people, isOver)} {words.more}
      </Paragraph>
      <MainLink href={link}>Ouvrir la page du groupe</MainLink>
    </Letter>
  )
  return { subject: words.subject(group), body }
}
