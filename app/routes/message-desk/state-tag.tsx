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

/** What has become of a message, in a word; what rightly never leaves alarms nobody. */
export function StateTag({ state, isSettled }: { state: MessageState; isSettled: boolean }) {
  return <Tag look={isSettled ? 'sun' : LOOKS[state]}>{STATE_WORDS[state]}</Tag>
}
