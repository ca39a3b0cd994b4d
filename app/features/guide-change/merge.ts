import type { GuideKind } from 'db/schema/words'
import { readContent } from '~/features/guide/content'
import { fieldsOf } from '~/features/guide/fields'

type Content = Record<string, unknown>
type Texts = { kind: GuideKind; read: Content; proposed: Content; now: Content }

/**
 * What a page says now, with the fields that a change touches as it proposes them; `disputed`: the fields that have also been
 * changed, otherwise, since the change was written.
 */
export function mergeChange({ kind, read, proposed, now }: Texts): { content: Content; disputed: string[] } {
  const [before, wanted, current] = [read, proposed, now].map(content => readContent(kind, content) as Content)
  const content: Content = { ...current }
  const disputed: string[] = []
  for (const [name] of fieldsOf(kind)) {
    if (isEqual(wanted?.[name], before?.[name])) continue
    if (!isEqual(current?.[name], before?.[name]) && !isEqual(current?.[name], wanted?.[name])) disputed.push(name)
    content[name] = wanted?.[name]
  }
  return { content, disputed }
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
