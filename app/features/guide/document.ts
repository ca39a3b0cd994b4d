import type { GuideKind } from 'db/schema/words'
import { plainText } from '~/lib/markdown/parse'
import { summaryOf, titleOf } from './content'
import { type Field, openFieldsOf } from './fields'

const SAID_ELSEWHERE = ['title', 'statement', 'feminine', 'masculine', 'summary', 'keywords', 'sources']

/** The words of a page as searches read them: its title, other words for it, its sentence, and all the rest it shows. */
export function documentOf(kind: GuideKind, content: Record<string, unknown>) {
  const shown = openFieldsOf(kind).filter(([name]) => !SAID_ELSEWHERE.includes(name))
  return {
    title: titleOf(kind, content),
    keywords: [content.keywords ?? []].flat().join('\n'),
    summary: summaryOf(kind, content),
    body: shown.flatMap(([name, field]) => wordsOf(field, content[name])).join('\n'),
  }
}

function wordsOf(field: Field, value: unknown): string[] {
  const texts = [value ?? []].flat().map(String)
  if (field.type === 'markdown') return texts.map(plainText)
  if (field.type === 'line' || field.type === 'lines') return texts
  return field.type === 'choice' || field.type === 'choices' ? texts.map(key => field.words[key] ?? '') : []
}
