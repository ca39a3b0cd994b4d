import type { ProposalDecision } from 'db/schema/words'
import { Letter, MainLink, Paragraph } from '../letter'
import { Lines } from './question'

type Values = { decision: ProposalDecision; answer: string; title: string; link: string }

/** Tells whoever proposed a change to the guide what was decided, and why. */
export function guideChangeDecidedMessage(values: Values) {
  const said = values.decision === 'accepted' ? 'est acceptée' : 'n’est pas retenue'
  return { subject: `Votre modification ${said} : ${values.title}`, body: <Decided {...values} /> }
}

function Decided({ decision, answer, title, link }: Values) {
  const isAccepted = decision === 'accepted'
  return (
    <Letter
      language="fr"
      preview={title}
      title={isAccepted ? 'Votre modification est acceptée !' : 'Nous ne retenons pas votre modification'}
      footer="Le Numérique Prend Ses Quartiers. Merci de nous aider à tenir le guide à jour."
    >
      <Paragraph>
        {isAccepted
          ? `Merci d’avoir proposé une modification de la page « ${title} ». Elle sera en ligne dès que l’équipe l’aura publiée.`
          : `Merci d’avoir proposé une modification de la page « ${title} ». Cette fois, nous gardons la page comme elle est.`}
      </Paragraph>
      <Lines text={answer} />
      <MainLink href={link}>Voir mes propositions</MainLink>
    </Letter>
  )
}
