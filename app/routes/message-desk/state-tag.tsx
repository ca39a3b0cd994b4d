import { type MessageState, STATE_WORDS } from '~/features/message/state'
import { Tag } from '~/ui/tag'

const LOOKS = {
  waiting: 'sun',
  kept: 'sun',
  sent: 'pastel',
  delivered: 'leaf',
  bounced: 'alert',
  complained: 'alert',
  'given-up': 'alert',
} as const satisfies Record<MessageState, string>

/** What has become of a message, in a word. */
export function StateTag({ state }: { state: MessageState }) {
  return <Tag look={LOOKS[state]}>{STATE_WORDS[state]}</Tag>
}
