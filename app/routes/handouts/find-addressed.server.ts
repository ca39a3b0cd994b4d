import { findEditionForMembers } from '~/features/edition/queries.server'
import { findHandout } from '~/features/handout/queries.server'
import { notFound } from '~/lib/http.server'

/** The edition of the address, and the line; 404 when there is none. Who may see them is for the page to say. */
export async function findAddressed(params: { edition?: string; handout?: string }) {
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const handout = (await findHandout(edition.id, params.handout)) ?? notFound()
  return { edition, handout, list: `/organisation/editions/${edition.slug}/remises` }
}
