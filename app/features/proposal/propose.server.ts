import { db } from 'db/client.server'
import { proposals } from 'db/schema/proposals'
import { eq } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { isCallOpen } from '~/features/edition/call'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { tellAuthor, tellOrganisers } from './letters.server'
import { lockUndecided, type Refusal, subjectOf } from './lock.server'
import { type Proposed, proposalColumns } from './schema'

type Offer = { edition: EditionWithVenue; values: Proposed; now: Date }

/** Takes down a proposal while the call is open, and queues the letters: back to it for its author, to it for the organisers. */
export async function propose({
  edition,
  values,
  now,
}: Offer): Promise<{ outcome: 'received'; proposalId: string } | { outcome: 'closed' }> {
  if (!isCallOpen(edition, now)) return { outcome: 'closed' }

  return db.transaction(async transaction => {
    const [proposal] = await transaction
      .insert(proposals)
      .values({ ...proposalColumns(values), editionId: edition.id, createdAt: now })
      .returning()
    if (!proposal) throw new Error('The proposal was not written')
    await tellAuthor({ template: 'proposal-received', proposal, edition }, transaction)
    const after = proposalColumns(values)
    await recordDeed({ actor: null, verb: 'create', after, ...subjectOf(proposal) }, transaction)
    await tellOrganisers({ news: 'new', proposal, edition }, transaction)
    return { outcome: 'received', proposalId: proposal.id }
  })
}

/** Changes a proposal that nobody has decided yet, by its author's link. */
export async function changeProposal(proposalId: string, values: Proposed): Promise<{ outcome: 'changed' } | Refusal> {
  return db.transaction(async transaction => {
    const found = await lockUndecided(proposalId, transaction)
    if (found.outcome !== 'undecided') return found
    const after = proposalColumns(values)
    await transaction.update(proposals).set(after).where(eq(proposals.id, proposalId))
    const before = Object.fromEntries(
      Object.keys(after).map(column => [column, found.proposal[column as keyof typeof after]]),
    )
    await recordDeed({ actor: null, verb: 'update', before, after, ...subjectOf(found.proposal) }, transaction)
    return { outcome: 'changed' }
  })
}
