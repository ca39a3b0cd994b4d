import type { GuideKind } from 'db/schema/words'
import { readContent, typedContent } from '~/features/guide/content'
import { type Field, fieldsOf } from '~/features/guide/fields'
import { listNameable } from '~/features/guide/queries.server'
import type { FormContent } from './content-fields'

/** What the form of a page shows: its content, and the pages it may name. */
export async function formContent(
  kind: GuideKind,
  content: Record<string, unknown> = {},
  own?: { id: string },
): Promise<FormContent> {
  const whole: Record<string, unknown> = readContent(kind, content)
  const ticked = Object.fromEntries(
    fieldsOf(kind)
      .filter(([, { type }]) => type === 'choices' || type === 'pages')
      .map(([name]) => [name, [whole[name] ?? []].flat().map(String)]),
  )
  const pages: FormContent['pages'] = {}
  for (const [name, field] of fieldsOf(kind)) {
    if (field.type === 'pages') pages[name] = await tickable(field, ticked[name] ?? [], own)
  }
  return { kind, stored: typedContent(kind, whole), ticked, pages }
}

/** A page that is named by a former address keeps it: nothing changes that nobody changed. */
async function tickable(field: Extract<Field, { type: 'pages' }>, ticked: string[], own?: { id: string }) {
  const found = await listNameable(field.kind)
  return found
    .filter(({ id }) => id !== own?.id)
    .map(({ slug, title, addresses }) => ({
      value: addresses.find(address => ticked.includes(address)) ?? slug,
      label: title,
    }))
}
