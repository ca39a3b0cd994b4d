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
