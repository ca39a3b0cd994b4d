import type { InterviewOutcome } from 'db/schema/words'
import { OUTCOME_WORDS } from '~/features/after-work/words'
import { Tag } from '~/ui/tag'

const LOOKS = { 'seen-again': 'pastel', offer: 'leaf', hired: 'leaf', no: 'brick' } as const

/** What an interview led to; a past one without an answer asks for it. */
export function OutcomeTag({ outcome, isPast }: { outcome: InterviewOutcome | null; isPast: boolean }) {
  if (outcome) return <Tag look={LOOKS[outcome]}>{OUTCOME_WORDS[outcome]}</Tag>
  return isPast ? <Tag look="sun">À noter</Tag> : null
}
