import { listOwn } from '~/features/activity/queries.server'
import { MailingSchema, type MailingValues } from '~/features/mailing/schema'
import { parseForm } from '~/lib/http.server'
import type { Reply } from '~/ui/form-fields'

/** What was typed, an activity being one of the edition; else what to say beside the fields. */
export async function readMailing(
  request: Request,
  edition: { id: string },
): Promise<{ values: MailingValues } | { reply: Reply }> {
  const form = await parseForm(request, MailingSchema)
  if (form.status !== 'success') return { reply: form.reply() }
  const { audience, ...words } = form.value
  const isOwn = !audience.activityId || (await listOwn(edition.id, [audience.activityId])).length > 0
  if (!isOwn) return { reply: form.reply({ fieldErrors: { audience: ['Choisissez à qui écrire.'] } }) }
  return { values: { ...words, ...audience } }
}
