import type { GuideKind } from 'db/schema/words'
import { z } from 'zod'
import { contentSchema, typedVersion } from '~/features/guide/content'
import type { Content } from '~/features/guide/fields'
import { parseForm } from '~/lib/http.server'

const ReadSchema = z.object({ read: typedVersion })

/**
 * A posted page of the guide: its content when all is well, what was typed in any case, to be shown again, and the number of
 * the version it was written over, 0 for none.
 */
export async function postedContent<Kind extends GuideKind>(request: Request, kind: Kind) {
  const form = await parseForm(request, z.intersection(contentSchema(kind), ReadSchema))
  const reply = form.reply()
  const read = typedVersion.parse(reply.initialValue?.read)
  if (form.status !== 'success') return { reply: withListErrors(reply), read }
  const { read: _, ...content } = form.value
  return { reply, read, content: content as unknown as Content<Kind> }
}

/** What is wrong with one item of a list is said beside the list. */
function withListErrors<Reply extends { error?: Record<string, string[] | null> | null }>(reply: Reply): Reply {
  const error: Record<string, string[] | null> = {}
  for (const [name, sentences] of Object.entries(reply.error ?? {})) {
    const field = name.replace(/\[.*/, '')
    error[field] = [...new Set([...(error[field] ?? []), ...(sentences ?? [])])]
  }
  return { ...reply, error }
}
