import { findProposalBySecret, type ListedProposal } from '~/features/proposal/queries.server'
import { isUndecided } from '~/features/proposal/state'

/** The proposal of a private page, while its author may still change or withdraw it. */
export async function findUndecided(secret: string | undefined): Promise<ListedProposal | undefined> {
  const proposal = await findProposalBySecret(secret)
  return proposal && isUndecided(proposal.state) ? proposal : undefined
}
