import { db, rows } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { type Passport, passportGifts, passports, stamps } from 'db/schema/passports'
import { registrations } from 'db/schema/registrations'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { isPublished } from '~/features/edition/moments'
import { type EditionWithVenue, findEditionById } from '~/features/edition/queries.server'
import { parseTicket } from '~/features/ticket/format'
import { findStandIdBySecret } from './link.server'
import type { NamedTicket } from './schema'

export type Stand = { id: string; editionId: string; title: string; edition: EditionWithVenue }
export type Stamp = { activityId: string; title: string; stampedAt: Date }
/** What one ticket has gathered. */
export type OwnPassport = {
  registrationId: string
  shortCode: string
  firstName: string | null
  stamps: Stamp[]
  giftGivenAt: Date | null
}

/** What an edition's passport asks and gives; undefined when it has none. */
export async function findPassport(editionId: string): Promise<Passport | undefined> {
  const [found] = await db.select().from(passports).where(eq(passports.editionId, editionId))
  return found
}

/** The stand that an address of a stamp opens, when it takes place and its edition is public. */
export async function findStand(secret: string | undefined, now: Date): Promise<Stand | undefined> {
  const id = findStandIdBySecret(secret)
  if (!id) return undefined
  const stand = and(eq(activities.id, id), eq(activities.kind, 'stand'), isNull(activities.cancelledAt))
  const [found] = await db.select().from(activities).where(stand)
  const edition = await findEditionById(found?.editionId)
  if (!found || !edition || !isPublished(edition, now)) return undefined
  return { id, editionId: edition.id, title: found.title, edition }
}

/** Of these registrations, those that may hold a passport of the edition, with their stamps by time. Three queries. */
export async function listOwnPassports(editionId: string, ids: string[]): Promise<OwnPassport[]> {
  if (ids.length === 0) return []
  const holders = await db
    .select({
      registrationId: registrations.id,
      shortCode: registrations.shortCode,
      firstName: registrations.firstName,
    })
    .from(registrations)
    .where(and(inArray(registrations.id, ids), eq(registrations.editionId, editionId), isHolder()))
    .orderBy(asc(registrations.createdAt), asc(registrations.id))
  const found = Map.groupBy(await listStamps(ids), stamp => stamp.registrationId)
  const gifts = await db.select().from(passportGifts).where(inArray(passportGifts.registrationId, ids))
  return holders.map(holder => ({
    ...holder,
    stamps: (found.get(holder.registrationId) ?? []).map(({ activityId, title, stampedAt }) => ({
      activityId,
      title,
      stampedAt,
    })),
    giftGivenAt: gifts.find(({ registrationId }) => registrationId === holder.registrationId)?.givenAt ?? null,
  }))
}

/** What a ticket's own page tells of its passport; undefined when the edition has none, or the ticket may hold none. */
export async function findOwnPassport(editionId: string, registrationId: string) {
  const passport = await findPassport(editionId)
  const [own] = passport ? await listOwnPassports(editionId, [registrationId]) : []
  if (!passport || !own) return undefined
  return { stampsNeeded: passport.stampsNeeded, gift: passport.gift, ...own }
}

/** All that is held of a person's passport, whatever became of their ticket. */
export async function listPassportHistory(registrationId: string) {
  const [gift] = await db.select().from(passportGifts).where(eq(passportGifts.registrationId, registrationId))
  return { stamps: await listStamps([registrationId]), giftGivenAt: gift?.givenAt ?? null }
}

function listStamps(ids: string[]) {
  return db
    .select({
      registrationId: stamps.registrationId,
      activityId: stamps.activityId,
      title: activities.title,
      stampedAt: stamps.stampedAt,
    })
    .from(stamps)
    .innerJoin(activities, eq(activities.id, stamps.activityId))
    .where(inArray(stamps.registrationId, ids))
    .orderBy(asc(stamps.stampedAt), asc(activities.slug))
}

/** The registration of a ticket, when it may hold a passport of the edition. */
export async function findHolder(editionId: string, named: NamedTicket): Promise<string | undefined> {
  const isNamed =
    'ticket' in named
      ? eq(registrations.ticketSerial, parseTicket(named.ticket)?.serial ?? '')
      : 'shortCode' in named
        ? eq(registrations.shortCode, named.shortCode)
        : eq(registrations.id, named.registrationId)
  const ofTicket = and(eq(registrations.editionId, editionId), isNamed, isHolder())
  const [found] = await db.select({ id: registrations.id }).from(registrations).where(ofTicket)
  return found?.id
}

export type StandVisits = { id: string; title: string; visits: number; stamps: number }

/** How many people stopped at each stand, and how many of them stamped a passport; the most visited first. */
export function listVisits(editionId: string): Promise<StandVisits[]> {
  return rows<StandVisits>(sql`
    select a.id, a.title,
      (select count(*)::int from stand_visits v where v.activity_id = a.id) as visits,
      (select count(*)::int from stamps s where s.activity_id = a.id) as stamps
    from activities a
    where a.edition_id = ${editionId} and a.kind = 'stand' and a.cancelled_at is null
    order by visits desc, a.slug`)
}

/** How many passports were begun, how many give right to the gift, how many gifts were handed over. */
export async function countPassports(editionId: string, stampsNeeded: number) {
  const [found] = await rows<{ begun: number; full: number; gifts: number }>(sql`
    select count(*)::int as begun,
      count(*) filter (where stamped >= ${stampsNeeded})::int as full,
      (
        select count(*)::int from passport_gifts g join registrations r on r.id = g.registration_id
        where r.edition_id = ${editionId}
      ) as gifts
    from (
      select count(*) as stamped from stamps where edition_id = ${editionId} group by registration_id
    ) as passport`)
  return found ?? { begun: 0, full: 0, gifts: 0 }
}

function isHolder() {
  return and(isNull(registrations.cancelledAt), isNull(registrations.erasedAt))
}
