import { findEditionForMembers } from '~/features/edition/queries.server'
import { findText } from '~/features/survey/queries.server'
import { notFound } from '~/lib/http.server'

/** The edition of the address, and the text; 404 when there is none. Who may see them is for the page to say. */
export async function findAddressed(params: { edition?: string; text?: string }) {
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const text = (await findText(edition.id, params.text)) ?? notFound()
  return { edition, text, list: `/organisation/editions/${edition.slug}/avis` }
}
