import { listAllEditions } from '~/features/edition/queries.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { notFound } from '~/lib/http.server'

/** What a member's form lets choose: all editions, the newest first, and all organisations by name. */
export async function formChoices() {
  const [editions, organisations] = [await listAllEditions(), await listOrganisations()]
  return {
    editions: editions.map(({ id, name, year }) => ({ id, name: `${name} ${year}` })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
  }
}

export type FormChoices = Awaited<ReturnType<typeof formChoices>>

/** Answers 404 when a form names an edition or an organisation that does not exist. */
export async function requireKnown(named: { editionIds: string[]; organisationId: string | null }): Promise<void> {
  const { editions, organisations } = await formChoices()
  const ids = new Set([...editions, ...organisations].map(({ id }) => id))
  const wanted = [...named.editionIds, ...(named.organisationId ? [named.organisationId] : [])]
  if (wanted.some(id => !ids.has(id))) notFound()
}
