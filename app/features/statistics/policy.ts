import type { Edition } from 'db/schema/editions'
import { type Acting, canOrganise } from '~/features/account/policy'
import { isOver } from '~/features/edition/moments'

type Known = Pick<Edition, 'id' | 'year' | 'heldOn' | 'startsAt' | 'endsAt' | 'statisticsPublishedAt'>

/** Exact figures, small cells included. */
export function canSeeAllFigures(member: Acting, edition: Known): boolean {
  return canOrganise(member, edition)
}

/** Opens the figures to everybody, or closes them. */
export function canPublishFigures(member: Acting, edition: Known): boolean {
  return canOrganise(member, edition)
}

/** Everybody may read the figures once the edition is over, or earlier when an organiser has published them. */
export function areFiguresPublic(edition: Omit<Known, 'id'>, now: Date): boolean {
  if (edition.statisticsPublishedAt && edition.statisticsPublishedAt <= now) return true
  return isOver(edition, now)
}

/** Phones paired for the door serve until a day after its end: nothing more is expected of them then. */
const LAST_SCANS = 24 * 60 * 60 * 1000

/** An organiser may freeze the figures once the edition is over. */
export function canFreezeFigures(member: Acting, edition: Known, now: Date): boolean {
  return canOrganise(member, edition) && isOver(edition, now)
}

/** A day after the end, the application freezes the figures by itself. */
export function isDueForFreezing(edition: Omit<Known, 'id'>, now: Date): boolean {
  return isOver(edition, new Date(now.getTime() - LAST_SCANS))
}
