import type { ProposalDecision } from 'db/schema/words'
import { Tag } from '~/ui/tag'

/** Where a proposed change stands; in yellow what waits for the organisers. */
export function StateTag({ decision }: { decision: ProposalDecision | null }) {
  if (decision === 'accepted') return <Tag look="leaf">acceptée</Tag>
  if (decision === 'declined') return <Tag look="alert">non retenue</Tag>
  return <Tag look="sun">en attente</Tag>
}
