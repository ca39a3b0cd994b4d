import { HandoutSchema, type HandoutValues } from '~/features/handout/schema'
import { findOrganisation } from '~/features/organisation/queries.server'
import { parseForm } from '~/lib/http.server'
import type { Reply } from '~/ui/form-fields'

/** What the form says was given, or what to send back beside its fields. Outside every edition, it is given to somebody. */
export async function readHandout(
  request: Request,
  { isOutside = false } = {},
): Promise<{ values: HandoutValues } | { reply: Reply }> {
  const form = await parseForm(request, HandoutSchema)
  if (form.status !== 'success') return { reply: form.reply() }

  const { organisation: slug, ...values } = form.value
  const organisation = slug === null ? null : await findOrganisation(slug)
  if (organisation === undefined || (isOutside && organisation === null))
    return { reply: form.reply({ fieldErrors: { organisation: ['Choisissez une structure de la liste.'] } }) }
  return { values: { ...values, organisationId: organisation?.id ?? null } }
}
