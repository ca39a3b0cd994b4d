import { Letter, MainLink, Paragraph } from '../letter'

/** The way in of a member: a link good once and for 30 minutes. Members read French. */
export function signInMessage({ link }: { link: string }) {
  return { subject: 'Votre lien de connexion', body: <SignIn link={link} /> }
}

function SignIn({ link }: { link: string }) {
  return (
    <Letter
      language="fr"
      preview="Ce lien vous connecte, une seule fois, pendant 30 minutes."
      title="Votre lien de connexion"
      footer="Vous n’avez rien demandé ? Ignorez ce message : sans le lien, personne n’entre."
    >
      <Paragraph>
        Ce lien vous connecte à l’espace d’organisation. Il sert une seule fois, pendant 30 minutes.
      </Paragraph>
      <MainLink href={link}>Me connecter</MainLink>
    </Letter>
  )
}
