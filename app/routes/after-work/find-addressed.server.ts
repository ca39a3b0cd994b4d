import { findAfterWork } from '~/features/after-work/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { notFound } from '~/lib/http.server'

/** The edition of the address, and its after-work; 404 when there is none. Who may see them is for the page to say. */
export async function findAddressed(params: { edition?: string; afterWork?: string }) {
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const afterWork = (await findAfterWork(edition.id, params.afterWork)) ?? notFound()
  const activityPage = `/organisation/editions/${edition.slug}/activites/${afterWork.slug}`
  return { edition, afterWork, activityPage, base: `${activityPage}/after-work` }
}
