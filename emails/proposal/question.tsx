import { Letter, MainLink, Paragraph } from '../letter'
import type { ProposalValues } from './received'

/** Asks the author of a proposal something before deciding. */
export function proposalQuestionMessage(values: ProposalValues) {
  return { subject: `Une question sur votre proposition : ${values.title}`, body: <Question {...values} /> }
}

function Question({ title, edition, word, link }: ProposalValues) {
  return (
    <Letter
      language="fr"
      preview={word.slice(0, 90)}
      title="Une question de l’équipe"
      footer="Le Numérique Prend Ses Quartiers. Répondez depuis votre page plutôt qu’à ce message."
    >
      <Paragraph>
        À propos de « {title} », pour l’édition {edition} :
      </Paragraph>
      <Lines text={word} />
      <MainLink href={link}>Répondre</MainLink>
    </Letter>
  )
}

/** Somebody's words, line by line. */
export function Lines({ text }: { text: string }) {
  return text.split(/\r?\n/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: written once, never moved
    <Paragraph key={index}>{line}</Paragraph>
  ))
}
