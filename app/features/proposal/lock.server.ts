import type { Database } from 'db/client.server'
import { type Proposal, proposals } from 'db/schema/proposals'
import { eq } from 'drizzle-orm'

export type Refusal = { outcome: 'already-decided' | 'withdrawn' }

/**
 * The proposal as it is now, kept from all others until the transaction ends, so that nobody decides twice; or why
 * nothing more can be done with it.
 */
export async function lockUndecided(
  proposalId: string,
  transaction: Database,
): Promise<{ outcome: 'undecided'; proposal: Proposal } | Refusal> {
  const [proposal] = await transaction.select().from(proposals).where(eq(proposals.id, proposalId)).for('update')
  if (!proposal || proposal.withdrawnAt) return { outcome: 'withdrawn' }
  return proposal.decision ? { outcome: 'already-decided' } : { outcome: 'undecided', proposal }
}

/** What the log says of a proposal. */
export function subjectOf({ id, title, editionId }: Pick<Proposal, 'id' | 'title' | 'editionId'>) {
  return { subject: 'proposal', subjectId: id, label: title, editionId }
}
