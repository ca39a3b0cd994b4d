import { Letter, MainLink, Paragraph } from '../letter'
import { Lines } from './question'
import type { ProposalValues } from './received'

/** Tells the author that the proposal is not kept, and why. */
export function proposalDeclinedMessage(values: ProposalValues) {
  return { subject: `Votre proposition : ${values.title}`, body: <Declined {...values} /> }
}

function Declined({ title, edition, word, link }: ProposalValues) {
  return (
    <Letter
      language="fr"
      preview={`${title}, ${edition}`}
      title="Nous ne retenons pas votre proposition"
      footer="Le Numérique Prend Ses Quartiers. Merci d’avoir pensé à nous : d’autres éditions viendront."
    >
      <Paragraph>
        Merci d’avoir proposé « {title} » pour l’édition {edition}. Cette fois, nous ne pouvons pas l’accueillir.
      </Paragraph>
      <Lines text={word} />
      <MainLink href={link}>Voir ma proposition</MainLink>
    </Letter>
  )
}
