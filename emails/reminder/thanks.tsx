import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  where: string
  /** Sheets of the guide on what the person chose. */
  pages: { title: string; href: string }[]
  guide: string
  survey: string
  /** The ticket's private page. */
  link: string
  /** Where they stop messages. */
  stopLink: string
}

export const THANKS_WORDS = {
  fr: {
    subject: 'Merci de votre visite',
    preview: 'À lire, à télécharger, et votre avis en cinq questions.',
    title: 'Merci, {prénom}\u00a0!',
    text: 'Vous étiez au Numérique Prend Ses Quartiers, {lieu}. Voici de quoi continuer.',
    ask: 'Qu’en avez-vous pensé\u00a0? Cinq questions, une minute, sans donner votre nom.',
    action: 'Donner mon avis',
    sheets: 'À lire, sur les ateliers et les rencontres que vous aviez choisis\u00a0:',
    guide: 'Découvrir les métiers du numérique dans le guide',
    proof: 'Télécharger mon attestation de présence',
    footer:
      'Le Numérique Prend Ses Quartiers. L’attestation peut servir à France Travail, à la Mission Locale ou à l’école.',
  },
  en: {
    subject: 'Thank you for coming',
    preview: 'Things to read and to download, and your opinion in five questions.',
    title: 'Thank you, {prénom}!',
    text: 'You were at Le Numérique Prend Ses Quartiers, {lieu}. Here is how to go on.',
    ask: 'What did you think of it? Five questions, one minute, without your name.',
    action: 'Give my opinion',
    sheets: 'To read, on what you had chosen:',
    guide: 'Discover digital jobs in the guide',
    proof: 'Download my certificate of attendance',
    footer: 'Le Numérique Prend Ses Quartiers. The certificate is for France Travail, the Mission Locale or a school.',
  },
}

/** Thanks a person who came, the day after: the survey, the proof, what to read. */
export function thanksMessage(
  { language, firstName, where, pages, guide, survey, link, stopLink }: Values,
  texts: typeof THANKS_WORDS,
) {
  const words = filled(texts[language], { prénom: firstName, lieu: where })
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>{words.text}</Paragraph>
      <Paragraph>{words.ask}</Paragraph>
      <MainLink href={survey}>{words.action}</MainLink>
      <Paragraph>
        <a href={`${link}/attestation`}>{words.proof}</a>
      </Paragraph>
      {pages.length > 0 && (
        <Paragraph>
          {words.sheets}
          {pages.map(({ title, href }) => (
            <span key={href}>
              <br />
              <a href={href} lang="fr">
                {title}
              </a>
            </span>
          ))}
        </Paragraph>
      )}
      <Paragraph>
        <a href={guide}>{words.guide}</a>
      </Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}
