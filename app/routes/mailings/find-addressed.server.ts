import { findEditionForMembers } from '~/features/edition/queries.server'
import { findMailing } from '~/features/mailing/queries.server'
import { notFound } from '~/lib/http.server'

/** The edition of the address, and the mailing; 404 when there is none. Who may see them is for the page to say. */
export async function findAddressed(params: { edition?: string; mailing?: string }) {
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const mailing = (await findMailing(edition.id, params.mailing)) ?? notFound()
  const list = `/organisation/editions/${edition.slug}/envois`
  return { edition, mailing, list, address: `${list}/${mailing.id}` }
}
