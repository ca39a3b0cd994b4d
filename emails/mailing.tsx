import type { ReactNode } from 'react'
import { greetedName } from './fill'
import { Letter, MainLink, Paragraph } from './letter'

type Values = {
  language: 'fr' | 'en'
  firstName: string | null
  /** The organisers' own words: a line, then paragraphs with an empty line between two. */
  subject: string
  text: string
  /** The ticket's private page. */
  link: string
  /** Where they stop messages. */
  stopLink: string
}

const WORDS = {
  fr: {
    hello: (name: string | null) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    action: 'Voir mon billet',
    footer:
      'Vous recevez ce message de l’équipe du Numérique Prend Ses Quartiers parce que vous êtes inscrit ou inscrite.',
  },
  en: {
    hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
    action: 'See my ticket',
    footer: 'The team of Le Numérique Prend Ses Quartiers writes to you because you are registered.',
  },
}

/** What organisers write to a part of those registered, in their own words. */
export function mailingMessage(values: Values) {
  return { subject: values.subject, body: <Mailing {...values} /> }
}

function Mailing({ language, firstName, subject, text, link, stopLink }: Values) {
  const words = WORDS[language]
  const paragraphs = [...text.split(/\n\s*\n/).entries()].map(([id, text]) => ({ id, text }))
  return (
    <Letter
      language={language}
      preview={paragraphs[0]?.text ?? subject}
      title={subject}
      footer={words.footer}
      stopLink={stopLink}
    >
      <Paragraph>{words.hello(greetedName(firstName))}</Paragraph>
      {paragraphs.map(paragraph => (
        <Paragraph key={paragraph.id}>{linesOf(paragraph.text)}</Paragraph>
      ))}
      <MainLink href={link}>{words.action}</MainLink>
    </Letter>
  )
}

/** The lines of a paragraph, one under the other. */
function linesOf(paragraph: string): ReactNode[] {
  const lines: ReactNode[] = []
  for (const line of paragraph.split('\n')) {
    if (lines.length > 0) lines.push(<br key={lines.length} />)
    lines.push(line)
  }
  return lines
}
