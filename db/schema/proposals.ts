import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { organisations } from './organisations'
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  PROPOSAL_DECISIONS,
  type ProposalDecision,
  TALK_FORMATS,
  type TalkFormat,
} from './words'

/** What an organisation offers to hold at an edition, in answer to its call for participation. */
export const proposals = pgTable(
  'proposals',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    organisationName: text().notNull(),
    website: text(),
    contactName: text(),
    contactEmail: text(),
    contactPhone: text(),
    kind: text().$type<ActivityKind>().notNull(),
    /** Of talks only. */
    format: text().$type<TalkFormat>(),
    title: text().notNull(),
    summary: text().notNull(),
    /** People at a time, as wished. */
    capacity: integer(),
    /** Tables, plugs, hours they cannot come… */
    needs: text(),
    createdAt: createdAt(),
    decision: text().$type<ProposalDecision>(),
    decidedAt: moment(),
    /** Taken back by its author. */
    withdrawnAt: moment(),
    /** Whom to speak to is forgotten. */
    erasedAt: moment(),
    /** What the acceptance made. */
    organisationId: uuid().references(() => organisations.id),
    activityId: uuid().references(() => activities.id, { onDelete: 'set null' }),
  },
  proposal => [
    index('proposals_by_edition').on(proposal.editionId, proposal.createdAt),
    check('proposals_kind', oneOf(proposal.kind, ACTIVITY_KINDS)),
    check('proposals_format', oneOf(proposal.format, TALK_FORMATS)),
    check('proposals_only_talks_have_a_format', sql`(${proposal.kind} = 'talk') = (${proposal.format} is not null)`),
    check('proposals_capacity_positive', sql`${proposal.capacity} > 0`),
    check('proposals_decision', oneOf(proposal.decision, PROPOSAL_DECISIONS)),
    check('proposals_decision_has_a_moment', sql`(${proposal.decision} is null) = (${proposal.decidedAt} is null)`),
    check('proposals_withdrawn_is_undecided', sql`${proposal.withdrawnAt} is null or ${proposal.decision} is null`),
    check(
      'proposals_contact',
      sql`${proposal.erasedAt} is not null or (${proposal.contactName} is not null and ${proposal.contactEmail} is not null)`,
    ),
    check(
      'proposals_erased_holds_no_contact',
      sql`${proposal.erasedAt} is null or num_nonnulls(${proposal.contactName}, ${proposal.contactEmail}, ${proposal.contactPhone}, ${proposal.needs}) = 0`,
    ),
  ],
)

/** The conversation about a proposal: a question of the organisers, an answer of its author. */
export const proposalRemarks = pgTable(
  'proposal_remarks',
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    author: text().$type<'organiser' | 'proposer'>().notNull(),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  remark => [
    index('proposal_remarks_by_proposal').on(remark.proposalId, remark.createdAt),
    check('proposal_remarks_author', oneOf(remark.author, ['organiser', 'proposer'])),
  ],
)

export type Proposal = typeof proposals.$inferSelect
