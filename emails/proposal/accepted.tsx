import { Letter, MainLink, Paragraph } from '../letter'
import type { ProposalValues } from './received'

/** Tells the author that the proposal is accepted. */
export function proposalAcceptedMessage(values: ProposalValues) {
  return { subject: `Votre proposition est acceptée : ${values.title}`, body: <Accepted {...values} /> }
}

function Accepted({ title, edition, when, where, link }: ProposalValues) {
  return (
    <Letter
      language="fr"
      preview={`${title}, ${edition}`}
      title="Votre proposition est acceptée !"
      footer="Le Numérique Prend Ses Quartiers. Un empêchement ? Prévenez l’équipe dès que possible."
    >
      <Paragraph>
        Nous avons hâte d’accueillir « {title} », à l’édition {edition}.
        <br />
        <strong>{when}</strong>
        <br />
        {where}
      </Paragraph>
      <MainLink href={link}>Voir ma proposition</MainLink>
    </Letter>
  )
}
