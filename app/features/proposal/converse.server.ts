import { type Database, db } from 'db/client.server'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { tellAuthor, tellOrganisers } from './letters.server'
import { lockUndecided, type Refusal, subjectOf } from './lock.server'
import type { RemarkAuthor } from './state'

type Word = { proposal: { id: string }; edition: EditionWithVenue; text: string; actor: Actor; now: Date }

/** Asks the author something, by a letter that leads to the proposal's page. */
export async function askAuthor({
  proposal,
  edition,
  text,
  actor,
  now,
}: Word): Promise<{ outcome: 'asked' } | Refusal> {
  return db.transaction(async transaction => {
    const found = await lockUndecided(proposal.id, transaction)
    if (found.outcome !== 'undecided') return found
    await addRemark({ proposalId: proposal.id, author: 'organiser', text, now }, transaction)
    await recordDeed({ actor, verb: 'send', ...subjectOf(found.proposal) }, transaction)
    const letter = { template: 'proposal-question' as const, proposal: found.proposal, edition, word: text }
    await tellAuthor(letter, transaction)
    return { outcome: 'asked' }
  })
}

/** The author's answer, by the proposal's link; the organisers are told, and see it beside the proposal. */
export async function answerOrganisers({
  proposal,
  edition,
  text,
  now,
}: Omit<Word, 'actor'>): Promise<{ outcome: 'answered' } | Refusal> {
  return db.transaction(async transaction => {
    const found = await lockUndecided(proposal.id, transaction)
    if (found.outcome !== 'undecided') return found
    await addRemark({ proposalId: proposal.id, author: 'proposer', text, now }, transaction)
    await recordDeed({ actor: null, verb: 'send', ...subjectOf(found.proposal) }, transaction)
    await tellOrganisers({ news: 'answered', proposal: found.proposal, edition }, transaction)
    return { outcome: 'answered' }
  })
}

/** Says no, once, with a word that the author reads. */
export async function declineProposal({
  proposal,
  edition,
  text,
  actor,
  now,
}: Word): Promise<{ outcome: 'declined' } | Refusal> {
  return db.transaction(async transaction => {
    const found = await lockUndecided(proposal.id, transaction)
    if (found.outcome !== 'undecided') return found
    await addRemark({ proposalId: proposal.id, author: 'organiser', text, now }, transaction)
    const decided = { decision: 'declined' as const, decidedAt: now }
    await transaction.update(proposals).set(decided).where(eq(proposals.id, proposal.id))
    await recordDeed({ actor, verb: 'decide', after: decided, ...subjectOf(found.proposal) }, transaction)
    const letter = { template: 'proposal-declined' as const, proposal: found.proposal, edition, word: text }
    await tellAuthor(letter, transaction)
    return { outcome: 'declined' }
  })
}

type NewRemark = { proposalId: string; author: RemarkAuthor; text: string; now: Date }

async function addRemark({ now, ...values }: NewRemark, database: Database) {
  await database.insert(proposalRemarks).values({ ...values, createdAt: now })
}
