import { Letter, MainLink, Paragraph } from '../letter'

/** What all letters about a proposal may tell. */
export type ProposalValues = {
  title: string
  /** The edition's name. */
  edition: string
  /** Already written for people: « mardi 8 octobre 2019, de 13 h 30 à 17 h ». */
  when: string
  where: string
  /** The organisers' own words, empty when the letter needs none. */
  word: string
  link: string
}

/** Confirms a proposal to its author, with the way to its page. Partners read French. */
export function proposalReceivedMessage(values: ProposalValues) {
  return { subject: `Votre proposition est reçue : ${values.title}`, body: <Received {...values} /> }
}

function Received({ title, edition, when, where, link }: ProposalValues) {
  return (
    <Letter
      language="fr"
      preview={`${title}, ${edition}`}
      title="Merci pour votre proposition !"
      footer="Le Numérique Prend Ses Quartiers. Vous n’avez rien proposé ? Ignorez ce message."
    >
      <Paragraph>
        Nous avons bien reçu « {title} », pour l’édition {edition}.
        <br />
        <strong>{when}</strong>
        <br />
        {where}
      </Paragraph>
      <MainLink href={link}>Voir ma proposition</MainLink>
      <Paragraph>
        Sur cette page : la réponse de l’équipe, ses questions, et de quoi modifier ou retirer votre proposition. Le
        lien est personnel : gardez-le pour vous.
      </Paragraph>
    </Letter>
  )
}
