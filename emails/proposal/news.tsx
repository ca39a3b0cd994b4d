import { Letter, MainLink, Paragraph } from '../letter'

type News = {
  /** What happened: a proposal came, or its author answered. */
  news: 'new' | 'answered'
  title: string
  organisation: string
  /** The edition's name. */
  edition: string
  /** Its page in the members' space. */
  link: string
}

const WORDS = {
  new: { subject: 'Nouvelle proposition', heading: 'Une proposition est arrivée', action: 'Lire la proposition' },
  answered: { subject: 'Une réponse est arrivée', heading: 'Une réponse est arrivée', action: 'Lire la réponse' },
}

/** Tells an organiser that it is their turn; who wrote, and what, is read in the members' space alone. */
export function proposalNewsMessage(values: News) {
  return { subject: `${WORDS[values.news].subject} : ${values.title}`, body: <ProposalNews {...values} /> }
}

function ProposalNews({ news, title, organisation, edition, link }: News) {
  const { heading, action } = WORDS[news]
  return (
    <Letter
      language="fr"
      preview={`${title}, ${edition}`}
      title={heading}
      footer="Le Numérique Prend Ses Quartiers. Vous recevez ce message parce que vous organisez cette édition."
    >
      <Paragraph>
        « {title} », proposé par {organisation}, pour l’édition {edition}.
      </Paragraph>
      <MainLink href={link}>{action}</MainLink>
    </Letter>
  )
}
