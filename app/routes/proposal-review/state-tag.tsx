import type { ProposalState } from '~/features/proposal/state'
import { STATE_WORDS } from '~/features/proposal/words'
import { Tag } from '~/ui/tag'

const LOOKS = {
  new: 'sun',
  answered: 'sun',
  asked: 'pastel',
  accepted: 'leaf',
  declined: 'alert',
  withdrawn: 'brick',
} as const

/** Where a proposal stands; in yellow what waits for the organisers. */
export function StateTag({ state }: { state: ProposalState }) {
  return <Tag look={LOOKS[state]}>{STATE_WORDS[state]}</Tag>
}
