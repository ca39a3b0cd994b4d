import { findActivity } from '~/features/activity/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { notFound } from '~/lib/http.server'

/** The edition of the address, and its activity; 404 when there is none. Who may see them is for the page to say. */
export async function findAddressed(params: { edition?: string; activity?: string }) {
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  return { edition, activity, list: `/organisation/editions/${edition.slug}/activites` }
}
