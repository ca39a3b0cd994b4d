import { Button, Text } from '@react-email/components'
import { filled } from './fill'
import { Letter, Paragraph } from './letter'

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  /** The day of the edition, in words. */
  when: string
  months: 1 | 3 | 6
  /** Where the person says what became of them. */
  link: string
  /** Where they say that they want no such question any more. */
  refusalLink: string
  /** Where they stop all messages. */
  stopLink: string
}

const SITUATIONS = ['training', 'job', 'internship', 'geiq', 'looking', 'other'] as const

export const FOLLOW_UP_WORDS = {
  fr: {
    subject: 'Où en êtes-vous, {durée} après ?',
    preview: 'Une question, un appui, rien à écrire.',
    title: '{prénom}, où en êtes-vous ?',
    text: 'Vous étiez au Numérique Prend Ses Quartiers le {date}. C’était il y a {durée}. Où en êtes-vous aujourd’hui ?',
    training: 'Je suis en formation',
    job: 'J’ai un emploi',
    internship: 'Je suis en stage',
    geiq: 'Je suis dans un GEIQ (un groupement d’entreprises qui embauche et qui forme)',
    looking: 'Je cherche encore',
    other: 'Autre chose',
    how: 'Appuyez sur une réponse, puis confirmez sur la page qui s’ouvre. Rien d’autre à écrire.',
    why: 'Vous aviez accepté que l’on vous pose cette question. Votre réponse est comptée avec celles des autres : elle aide à préparer les prochaines éditions.',
    stop: 'Ne plus me demander',
    footer: 'Après la dernière question, plus rien ne dit que vos réponses sont les vôtres.',
  },
  en: {
    subject: 'How are you doing, {durée} later?',
    preview: 'One question, one tap, nothing to write.',
    title: '{prénom}, how are you doing?',
    text: 'You came to Le Numérique Prend Ses Quartiers on {date}. That was {durée} ago. What are you doing now?',
    training: 'I am in training',
    job: 'I have a job',
    internship: 'I am on a work placement',
    geiq: 'I work with a GEIQ (a group of companies that hires and trains)',
    looking: 'I am still looking',
    other: 'Something else',
    how: 'Press an answer, then confirm it on the page that opens. There is nothing else to write.',
    why: 'You agreed to be asked this question. Your answer is counted with those of others: it helps to prepare the next editions.',
    stop: 'Do not ask me again',
    footer: 'After the last question, nothing tells any more that your answers are yours.',
  },
}

/** One question, months after an edition: each answer leads to the page where it is confirmed. */
export function followUpMessage(
  { language, firstName, when, months, link, refusalLink, stopLink }: Values,
  texts: typeof FOLLOW_UP_WORDS,
) {
  const words = filled(texts[language], { prénom: firstName, date: when, durée: durationWords(months, language) })
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <Paragraph>{words.text}</Paragraph>
      {SITUATIONS.map(situation => (
        <Choice key={situation} href={`${link}?choix=${situation}`}>
          {words[situation]}
        </Choice>
      ))}
      <Paragraph>{words.how}</Paragraph>
      <Paragraph>
        {words.why} <a href={refusalLink}>{words.stop}</a>
      </Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}

function durationWords(months: number, language: 'fr' | 'en'): string {
  if (language === 'fr') return `${months}\u00a0mois`
  return `${months}\u00a0${months === 1 ? 'month' : 'months'}`
}

/** A paragraph each, so that plain text has a line each. */
function Choice({ href, children }: { href: string; children: string }) {
  const look = { backgroundColor: '#FFFFFF', border: '2px solid #1F4F86', borderRadius: '4px', color: '#1F4F86' }
  return (
    <Text style={{ margin: '0 0 10px' }}>
      <Button
        href={href}
        className="choice"
        style={{ ...look, display: 'block', fontSize: '17px', fontWeight: 700, padding: '12px 18px' }}
      >
        {children}
      </Button>
    </Text>
  )
}
