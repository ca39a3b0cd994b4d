import type { Proposal } from 'db/schema/proposals'
import type { ActivityKind, ParticipationRole } from 'db/schema/words'

export const PROPOSAL_STATES = ['new', 'asked', 'answered', 'accepted', 'declined', 'withdrawn'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]
export type RemarkAuthor = 'organiser' | 'proposer'

type Facts = Pick<Proposal, 'decision' | 'withdrawnAt'> & { lastAuthor: RemarkAuthor | null }

/** Where a proposal stands: decided, withdrawn, or whose turn it is to speak. */
export function proposalState({ decision, withdrawnAt, lastAuthor }: Facts): ProposalState {
  if (decision) return decision
  if (withdrawnAt) return 'withdrawn'
  if (!lastAuthor) return 'new'
  return lastAuthor === 'organiser' ? 'asked' : 'answered'
}

/** True while the author may change or withdraw it, and the organisers ask or decide. */
export function isUndecided(state: ProposalState): boolean {
  return state === 'new' || state === 'asked' || state === 'answered'
}

const ROLES: Record<ActivityKind, ParticipationRole> = {
  stand: 'exhibitor',
  workshop: 'exhibitor',
  talk: 'partner',
  'after-work': 'recruiter',
}

/** The part that an organisation plays in the edition once its proposal is accepted. */
export function roleOf(kind: ActivityKind): ParticipationRole {
  return ROLES[kind]
}
