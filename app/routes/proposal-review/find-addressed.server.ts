import { findEditionForMembers } from '~/features/edition/queries.server'
import { findProposal } from '~/features/proposal/queries.server'
import { notFound } from '~/lib/http.server'

/** The edition of the address, and its proposal; 404 when there is none. Who may see them is for the page to say. */
export async function findAddressed(params: { edition?: string; proposal?: string }) {
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const proposal = (await findProposal(edition.id, params.proposal)) ?? notFound()
  return { edition, proposal, address: `/organisation/editions/${edition.slug}/propositions/${proposal.id}` }
}
