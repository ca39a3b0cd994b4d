import type { Edition } from 'db/schema/editions'
import { canOrganise } from '~/features/account/policy'
import { isOver } from '~/features/edition/moments'

type Actor = Parameters<typeof canOrganise>[0]
type Known = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt' | 'statisticsPublishedAt'>

/** Exact figures, small cells included. */
export function canSeeAllFigures(member: Actor, _edition: Known): boolean {
  return canOrganise(member)
}

/** Opens the figures to everybody, or closes them. */
export function canPublishFigures(member: Actor, _edition: Known): boolean {
  return canOrganise(member)
}

/** Everybody may read the figures once the edition is over, or earlier when an organiser has published them. */
export function areFiguresPublic(edition: Known, now: Date): boolean {
  if (edition.statisticsPublishedAt && edition.statisticsPublishedAt <= now) return true
  return isOver(edition, now)
}
