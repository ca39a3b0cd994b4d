import type { GuideKind } from 'db/schema/words'
import { readContent, typedContent } from '~/features/guide/content'
import { fieldsOf } from '~/features/guide/fields'
import { listNameable } from '~/features/guide/queries.server'
import type { FormContent } from './content-fields'

type Shown = {
  kind: GuideKind
  content?: Record<string, unknown>
  own?: { id: string }
  /** How the pages it may name are shown: as everyone reads them, or as they are written. */
  as?: 'published' | 'drafts'
}

/** What the form of a page shows: its content, and the pages it may name. */
export async function formContent({ kind, content = {}, own, as = 'drafts' }: Shown): Promise<FormContent> {
  const whole: Record<string, unknown> = readContent(kind, content)
  const ticked = Object.fromEntries(
    fieldsOf(kind)
      .filter(([, { type }]) => type === 'choices' || type === 'pages')
      .map(([name]) => [name, [whole[name] ?? []].flat().map(String)]),
  )
  const pages: FormContent['pages'] = {}
  for (const [name, field] of fieldsOf(kind)) {
    if (field.type === 'pages') {
      pages[name] = tickable(await listNameable(field.kind, as), ticked[name] ?? [], own)
    }
  }
  return { kind, stored: typedContent(kind, whole), ticked, pages }
}

type Nameable = Awaited<ReturnType<typeof listNameable>>

/** A page named by a former address, or one that is not shown, stays named: nothing changes that nobody changed. */
function tickable(nameable: Nameable, ticked: string[], own?: { id: string }): { value: string; label: string }[] {
  const options = nameable
    .filter(({ id }) => id !== own?.id)
    .map(({ slug, title, addresses }) => ({
      value: addresses.find(address => ticked.includes(address)) ?? slug,
      label: title,
    }))
  const shown = new Set(nameable.flatMap(({ addresses }) => addresses))
  const others = ticked.filter(address => !shown.has(address))
  return [...options, ...others.map(value => ({ value, label: `Page qui n’est pas dans le guide\u00a0: ${value}` }))]
}
