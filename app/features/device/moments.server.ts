import { devices } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

const MINUTE = 60 * 1000

/**
 * When what came in at that moment ends, in a query on its edition too: a day after the edition, or after it came when that
 * is later or the edition's day is not known. Never kept: an edition may move.
 */
export function endOfDevices(since: SQLWrapper): SQL<Date> {
  const endOfEdition = sql`coalesce(${editions.endsAt}, (${editions.heldOn} + 1)::timestamp at time zone 'Europe/Paris')`
  return sql`(greatest(${endOfEdition}, ${since}) + interval '24 hours')`.mapWith(devices.createdAt)
}

/**
 * How an invitation reaches phones, and what it opens: shown on a screen to those who stand there, sent to one person or to
 * a team, or used at once by the organiser's own phone.
 */
export type InvitationWay = 'shown' | 'sent' | 'sent-to-many' | 'own'

/** How many devices an invitation may make, and until when; null: as long as they last. */
export function reachOfInvitation(way: InvitationWay, now: Date) {
  if (way === 'shown') return { mostDevices: 20, expiresAt: new Date(now.getTime() + 60 * MINUTE) }
  if (way === 'own') return { mostDevices: 1, expiresAt: new Date(now.getTime() + 10 * MINUTE) }
  return { mostDevices: way === 'sent-to-many' ? 30 : 1, expiresAt: null }
}
