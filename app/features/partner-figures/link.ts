import type { PartnerLink } from 'db/schema/figures'
import { dayAfter, parisDay, parisTime } from '~/lib/dates'

/** Days that a link lasts when nobody chooses, and at most. */
const USUAL_DAYS = 60
const MOST_DAYS = 400

/** True while a link shows figures. */
export function isLinkOpen({ revokedAt, expiresAt }: Pick<PartnerLink, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return revokedAt === null && now < expiresAt
}

/** The last day proposed for a new link, and the last one that is allowed. */
export function lastDays(now: Date): { usual: string; most: string } {
  const today = parisDay(now)
  return { usual: dayAfter(today, USUAL_DAYS), most: dayAfter(today, MOST_DAYS) }
}

/** A link lasts until midnight in Paris, at the end of its last day. */
export function endOfLink(lastDay: string): Date {
  return parisTime(dayAfter(lastDay, 1), '00:00')
}

/** The last day, such as `2026-12-15`, of a link that ends at that moment. */
export function lastDayOfLink(expiresAt: Date): string {
  return parisDay(new Date(expiresAt.getTime() - 1))
}
