import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { and, eq, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { forgetMessagesAbout } from '~/features/message/forget.server'
import { parisDay } from '~/lib/dates'
import { lockUndecided, type Refusal, subjectOf } from './lock.server'

const NOBODY = { contactName: null, contactEmail: null, contactPhone: null, needs: null }

/** Takes a proposal back, by its author's link: whom to speak to and all that was said are forgotten at once. */
export async function withdrawProposal(proposalId: string, now: Date): Promise<{ outcome: 'withdrawn' } | Refusal> {
  return db.transaction(async transaction => {
    const found = await lockUndecided(proposalId, transaction)
    if (found.outcome !== 'undecided') return found
    await transaction.update(proposals).set({ withdrawnAt: now }).where(eq(proposals.id, proposalId))
    await forgetContacts([proposalId], now, transaction)
    await recordDeed({ actor: null, verb: 'withdraw', ...subjectOf(found.proposal) }, transaction)
    return { outcome: 'withdrawn' }
  })
}

/**
 * Forgets whom to speak to about the proposals whose edition's retention is over, and what was said and written. What was
 * proposed stays; an accepted author is a contact of their organisation. Gives back how many proposals it touched.
 */
export function eraseProposalsAfterRetention(now: Date): Promise<number> {
  return db.transaction(transaction => {
    const over = transaction
      .select({ id: proposals.id })
      .from(proposals)
      .innerJoin(editions, eq(editions.id, proposals.editionId))
      .where(
        and(isNull(proposals.erasedAt), sql`${editions.heldOn} + ${editions.retentionDays} < ${parisDay(now)}::date`),
      )
    return forgetContacts(over, now, transaction)
  })
}

async function forgetContacts(proposalIds: string[] | SQLWrapper, now: Date, transaction: Database): Promise<number> {
  await forgetMessagesAbout(proposalIds, transaction)
  await transaction.delete(proposalRemarks).where(inArray(proposalRemarks.proposalId, proposalIds))
  const erased = await transaction
    .update(proposals)
    .set({ ...NOBODY, erasedAt: now })
    .where(inArray(proposals.id, proposalIds))
    .returning({ id: proposals.id })
  return erased.length
}
