import { type Database, db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { organisations } from 'db/schema/organisations'
import { type Proposal, proposalRemarks, proposals } from 'db/schema/proposals'
import type { ActivityKind } from 'db/schema/words'
import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { findProposalIdBySecret } from './links.server'
import { type ProposalState, proposalState, type RemarkAuthor } from './state'

export type ListedProposal = Proposal & { state: ProposalState }
export type Remark = { id: string; author: RemarkAuthor; text: string; createdAt: Date }

const lastAuthor = sql<RemarkAuthor | null>`(
  select author from proposal_remarks where proposal_id = proposals.id order by created_at desc limit 1)`

type Filter = { state?: ProposalState; kind?: ActivityKind }

/** The proposals for an edition, the newest first, each with where it stands. */
export async function listProposals(editionId: string, { state, kind }: Filter = {}): Promise<ListedProposal[]> {
  const found = await db
    .select({ proposal: proposals, lastAuthor })
    .from(proposals)
    .where(and(eq(proposals.editionId, editionId), kind && eq(proposals.kind, kind)))
    .orderBy(desc(proposals.createdAt), asc(proposals.id))
  return found
    .map(({ proposal, lastAuthor }) => ({ ...proposal, state: proposalState({ ...proposal, lastAuthor }) }))
    .filter(proposal => !state || proposal.state === state)
}

/** How many proposals of an edition wait for the organisers: new ones, and those whose author answered. */
export async function countWaitingProposals(editionId: string): Promise<number> {
  return (await waitingProposalsByEdition([editionId])).get(editionId) ?? 0
}

/** The same count for several editions at once; an edition where none waits is absent. */
export async function waitingProposalsByEdition(editionIds: string[]): Promise<Map<string, number>> {
  const found = await db
    .select({ editionId: proposals.editionId, number: count() })
    .from(proposals)
    .where(
      and(
        inArray(proposals.editionId, editionIds),
        isNull(proposals.decision),
        isNull(proposals.withdrawnAt),
        sql`${lastAuthor} is distinct from 'organiser'`,
      ),
    )
    .groupBy(proposals.editionId)
  return new Map(found.map(({ editionId, number }) => [editionId, number]))
}

/** One proposal of that edition and of no other. */
export async function findProposal(editionId: string, id: string | undefined): Promise<ListedProposal | undefined> {
  const proposal = await findProposalById(id)
  return proposal?.editionId === editionId ? proposal : undefined
}

/** The proposal of a private page. */
export function findProposalBySecret(secret: string | undefined): Promise<ListedProposal | undefined> {
  return findProposalById(findProposalIdBySecret(secret))
}

async function findProposalById(id: string | undefined): Promise<ListedProposal | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db.select({ proposal: proposals, lastAuthor }).from(proposals).where(eq(proposals.id, id))
  return found && { ...found.proposal, state: proposalState({ ...found.proposal, lastAuthor: found.lastAuthor }) }
}

/** What was asked and answered about a proposal, in order. */
export function listRemarks(proposalId: string): Promise<Remark[]> {
  return db
    .select({
      id: proposalRemarks.id,
      author: proposalRemarks.author,
      text: proposalRemarks.text,
      createdAt: proposalRemarks.createdAt,
    })
    .from(proposalRemarks)
    .where(eq(proposalRemarks.proposalId, proposalId))
    .orderBy(asc(proposalRemarks.createdAt))
}

/** What an acceptance made: the activity, unless it was deleted, and the organisation. */
export async function findMade(proposal: Pick<Proposal, 'activityId' | 'organisationId'>) {
  const [activity] = proposal.activityId
    ? await db
        .select({ slug: activities.slug, title: activities.title })
        .from(activities)
        .where(eq(activities.id, proposal.activityId))
    : []
  const [organisation] = proposal.organisationId
    ? await db
        .select({ slug: organisations.slug, name: organisations.name })
        .from(organisations)
        .where(eq(organisations.id, proposal.organisationId))
    : []
  return { activity, organisation }
}

/** The edition's after-work: the first one that is not cancelled. */
export async function findAfterWork(editionId: string, database: Database = db): Promise<{ id: string } | undefined> {
  const [found] = await database
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.editionId, editionId), eq(activities.kind, 'after-work'), isNull(activities.cancelledAt)))
    .orderBy(asc(activities.startsAt), asc(activities.id))
    .limit(1)
  return found
}
