import { ErrorSummary } from './error-summary'
import type { Reply } from './form-fields'

/** The fields of a member's form that must be corrected, in the order of their labels. */
export function ReplyErrors({ reply, labels }: { reply?: Reply; labels: Record<string, string> }) {
  const wrong = Object.entries(labels).filter(([name]) => reply?.error?.[name]?.length)
  return (
    <ErrorSummary title={'À corriger avant de continuer\u00a0:'} lines={wrong.map(([id, label]) => ({ id, label }))} />
  )
}
