import { Letter, MainLink, Paragraph } from '../letter'

/** The first way in of somebody who was invited: a link good once, then the page that gives others. Members read French. */
export function invitationMessage({ link, signInPage }: { link: string; signInPage: string }) {
  return {
    subject: 'Votre accès à l’espace d’organisation',
    body: <Invitation link={link} signInPage={signInPage} />,
  }
}

function Invitation({ link, signInPage }: { link: string; signInPage: string }) {
  return (
    <Letter
      language="fr"
      preview="Un compte vous attend pour Le Numérique Prend Ses Quartiers."
      title="Bienvenue dans l’espace d’organisation"
      footer="Vous n’attendiez pas ce message ? Ignorez-le, ou parlez-en à la personne qui organise."
    >
      <Paragraph>
        Un compte vous attend pour préparer Le Numérique Prend Ses Quartiers. Il n’y a pas de mot de passe : vous entrez
        par un lien reçu à cette adresse.
      </Paragraph>
      <MainLink href={link}>Entrer une première fois</MainLink>
      <Paragraph>
        Ce lien sert une seule fois, pendant 30 minutes. Ensuite, demandez-en un autre quand vous voulez, avec cette
        adresse, sur <a href={signInPage}>{signInPage}</a>.
      </Paragraph>
    </Letter>
  )
}
