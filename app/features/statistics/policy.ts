import type { Edition } from 'db/schema/editions'
import { type Acting, canOrganise } from '~/features/account/policy'
import { isOver } from '~/features/edition/moments'

type Known = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt'>

/** Phones paired for the door serve until a day after its end: nothing more is expected of them then. */
const LAST_SCANS = 24 * 60 * 60 * 1000

/** Exact figures, small cells included; whoever sees them may freeze them. */
export function canSeeAllFigures(member: Acting, edition: { id: string }): boolean {
  return canOrganise(member, edition)
}

/** Everybody may read the figures' page once the edition is over; it holds numbers once they are frozen. */
export function areFiguresPublic(edition: Known, now: Date): boolean {
  return isOver(edition, now)
}

/** A day after the end, the application freezes the figures by itself. */
export function isDueForFreezing(edition: Known, now: Date): boolean {
  return isOver(edition, new Date(now.getTime() - LAST_SCANS))
}
