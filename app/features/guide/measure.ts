import type { GuideKind } from 'db/schema/words'
import { plainText } from '~/lib/markdown/parse'
import { measureReadability, type Readability } from '~/lib/markdown/readability'
import { documentOf } from './document'
import { fieldsOf } from './fields'

/** From so many words on, a job sheet no longer stands on one printed side. */
export const MOST_WORDS = 500

/** How long a page is, in words, and how easily its texts are read; undefined without a text. */
export function measureContent(
  kind: GuideKind,
  content: Record<string, unknown>,
): { words: number; readability: Readability | undefined } {
  const { title, summary, body } = documentOf(kind, content)
  const texts = fieldsOf(kind).filter(([, { type }]) => type === 'markdown')
  return {
    words: plainText([title, summary, body].join('\n\n')).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
    readability: measureReadability(texts.map(([name]) => content[name] ?? '').join('\n\n')),
  }
}
