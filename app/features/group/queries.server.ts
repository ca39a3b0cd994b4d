import { type Database, db, rows } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { type Group, groups } from 'db/schema/groups'
import { organisations } from 'db/schema/organisations'
import { registrations } from 'db/schema/registrations'
import { venues } from 'db/schema/venues'
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { hasCome } from '~/features/statistics/arrivals-sql.server'
import { isUuid } from '~/lib/http.server'
import { findGroupIdBySecret } from './link.server'

/** A group with its edition, and the name of the adviser's structure. */
export type GroupWithEdition = Group & { edition: EditionWithVenue; structure: string | null }
type Opened = { state: 'open'; group: GroupWithEdition } | { state: 'closed' | 'unknown' }

/** The group that a secret opens; `closed` when its link was closed or its names are erased, `unknown` when there was none. */
export async function findGroupBySecret(secret: string | undefined): Promise<Opened> {
  const id = findGroupIdBySecret(secret)
  if (!id) return { state: 'unknown' }
  const [found] = await db
    .select({ group: groups, edition: editions, venue: venues, structure: organisations.name })
    .from(groups)
    .innerJoin(editions, eq(editions.id, groups.editionId))
    .leftJoin(venues, eq(venues.id, editions.venueId))
    .leftJoin(organisations, eq(organisations.id, groups.prescriberId))
    .where(eq(groups.id, id))
  if (!found || found.group.revokedAt || found.group.erasedAt) return { state: 'closed' }
  const { group, edition, venue, structure } = found
  return { state: 'open', group: { ...group, edition: { ...edition, venue }, structure } }
}

/** A group of that edition and of no other. */
export async function findGroup(editionId: string, id: string | undefined): Promise<Group | undefined> {
  if (!isUuid(id)) return undefined
  const [group] = await db
    .select()
    .from(groups)
    .where(and(eq(groups.id, id), eq(groups.editionId, editionId)))
  return group
}

/** The group of that short code, as normalised, in an edition. */
export async function findGroupByShortCode(editionId: string, shortCode: string): Promise<Group | undefined> {
  const [group] = await db
    .select()
    .from(groups)
    .where(and(eq(groups.editionId, editionId), eq(groups.shortCode, shortCode)))
  return group
}

export type Person = {
  id: string
  firstName: string | null
  lastName: string | null
  birthYear: number | null
  ticketSerial: string
  shortCode: string
  agrees: boolean
  /** When they took their agreement back. */
  withdrawnAt: Date | null
  cancelledAt: Date | null
  /** They erased their data themselves. */
  isErased: boolean
  /** Seen at an entrance. */
  hasCome: boolean
}

/** Everybody ever registered in a group, by name. One statement. */
export async function listPeople(groupId: string, database: Database = db): Promise<Person[]> {
  const people = await database
    .select({
      id: r.id,
      firstName: r.firstName,
      lastName: r.lastName,
      birthYear: r.birthYear,
      ticketSerial: r.ticketSerial,
      shortCode: r.shortCode,
      agrees: sql<boolean>`${r.consentAdviserAt} is not null`,
      withdrawnAt: r.consentAdviserWithdrawnAt,
      cancelledAt: r.cancelledAt,
      isErased: sql<boolean>`${r.erasedAt} is not null`,
      hasCome: sql<boolean>`${isIn}`,
    })
    .from(r)
    .where(eq(r.groupId, groupId))
    .orderBy(r.createdAt, r.id)
  return people.sort(byName)
}

/** Among people, those who are expected: neither taken away nor erased. */
export function expected(people: readonly Person[]): Person[] {
  return people.filter(({ cancelledAt, isErased }) => !cancelledAt && !isErased)
}

export type GroupLine = {
  id: string
  editionId: string
  edition: string
  editionSlug: string
  name: string | null
  adviserName: string | null
  structure: string | null
  people: number
  agreeing: number
  came: number
  isRevoked: boolean
  isErased: boolean
}

/** The groups of an edition, by structure. One statement. */
export function listGroups(editionId: string): Promise<GroupLine[]> {
  return listLines(sql`g.edition_id = ${editionId}`)
}

/** The groups that a member made, the newest edition first. One statement. */
export function listOwnGroups(memberId: string): Promise<GroupLine[]> {
  return listLines(sql`g.member_id = ${memberId}`)
}

function listLines(which: ReturnType<typeof sql>): Promise<GroupLine[]> {
  const isThere = sql`r.cancelled_at is null and r.erased_at is null`
  return rows<GroupLine>(sql`
    select g.id, g.edition_id as "editionId", e.name as edition, e.slug as "editionSlug", g.name,
      g.adviser_name as "adviserName", o.name as structure,
      count(*) filter (where r.id is not null and ${isThere})::int as people,
      count(*) filter (where ${isThere} and r.consent_adviser_at is not null)::int as agreeing,
      count(*) filter (where ${isIn})::int as came,
      g.revoked_at is not null as "isRevoked", g.erased_at is not null as "isErased"
    from groups g
    join editions e on e.id = g.edition_id
    left join organisations o on o.id = g.prescriber_id
    left join registrations r on r.group_id = g.id
    where ${which}
    group by g.id, e.id, o.id
    order by e.number desc, o.name nulls last, g.created_at, g.id`)
}

const r = alias(registrations, 'r')

const isIn = hasCome(sql`r.id`)

const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base' })

type Named = Pick<Person, 'firstName' | 'lastName'>

/** The order of an adviser's sheet: by last name, then by first name. */
export function byName(one: Named, other: Named): number {
  const key = ({ firstName, lastName }: Named) => `${lastName ?? ''} ${firstName ?? ''}`.trim()
  return COLLATOR.compare(key(one), key(other))
}
