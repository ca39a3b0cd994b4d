import type { Edition } from 'db/schema/editions'
import type { QuizMoment } from 'db/schema/words'
import { isOver, isPublished } from '~/features/edition/moments'
import { dayAfter, parisDay } from '~/lib/dates'

type When = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt' | 'publishedAt'>

/** How long a visit may be thought over: the last day on which answers still count, days after the edition's. */
const DAYS_AFTER = 30

/** True while answers count for an edition: before a visit, from its publication to its end; after one, from its start on. */
export function isQuizOpen(edition: When, moment: QuizMoment, now: Date): boolean {
  if (!isPublished(edition, now)) return false
  if (moment === 'before') return !isOver(edition, now)
  const { heldOn, startsAt } = edition
  if (!heldOn) return false
  const hasBegun = startsAt ? startsAt <= now : heldOn <= parisDay(now)
  return hasBegun && !isQuizOver(edition, now)
}

/** True once no answer counts any more, and numbers may be published: they change no more. */
export function isQuizOver({ heldOn }: Pick<When, 'heldOn'>, now: Date): boolean {
  return heldOn !== null && lastDay(heldOn) < parisDay(now)
}

/** The last day on which answers after the visit count, as `2026-12-15`. */
export function lastDay(heldOn: string): string {
  return dayAfter(heldOn, DAYS_AFTER)
}
