import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import type { AuditValues } from 'db/schema/audit'
import { editions } from 'db/schema/editions'
import { impactActions, impactAxes, impactPlans } from 'db/schema/impact'
import { impactIndicators } from 'db/schema/indicators'
import { members } from 'db/schema/members'
import { organisations } from 'db/schema/organisations'
import { rooms, venues } from 'db/schema/venues'
import { inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { isUuid } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'

/** The values of the journal that are ids of things, and what is said when the thing is there no more. */
const GONE: Record<string, string> = {
  roomId: 'salle supprimée',
  venueId: 'lieu supprimé',
  organisationId: 'structure supprimée',
  prescriberId: 'structure supprimée',
  leadOrganisationId: 'structure supprimée',
  partners: 'structure supprimée',
  hosts: 'structure supprimée',
  ownerId: 'compte effacé',
  planId: 'plan supprimé',
  axisId: 'axe supprimé',
  actionId: 'action supprimée',
  indicatorId: 'indicateur supprimé',
  activityId: 'activité supprimée',
  editionId: 'édition supprimée',
  from: 'édition supprimée',
}

type Entry = { before: AuditValues | null; after: AuditValues | null }

/** The same entries with the names that things bear today instead of their ids: one query, whatever their number. */
export async function nameThings<E extends Entry>(entries: E[]): Promise<E[]> {
  const ids = new Set(entries.flatMap(({ before, after }) => [before, after].flatMap(idsIn)))
  if (ids.size === 0) return entries
  const names = await findNames([...ids])
  return entries.map(entry => ({
    ...entry,
    before: entry.before && named(entry.before, names),
    after: entry.after && named(entry.after, names),
  }))
}

async function findNames(ids: string[]): Promise<Map<string, string>> {
  const nameOf = (table: typeof rooms | typeof venues | typeof organisations | typeof editions) =>
    db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))
  const titleOf = (
    table: typeof activities | typeof impactPlans | typeof impactAxes | typeof impactActions | typeof impactIndicators,
  ) => db.select({ id: table.id, name: table.title }).from(table).where(inArray(table.id, ids))
  // Their ids are texts.
  const membersNamed = db
    .select({ id: sql<string>`${members.id}::uuid`, name: members.name })
    .from(members)
    .where(inArray(members.id, ids))
  const found = await unionAll(
    nameOf(rooms),
    nameOf(venues),
    nameOf(organisations),
    nameOf(editions),
    membersNamed,
    titleOf(activities),
    titleOf(impactPlans),
    titleOf(impactAxes),
    titleOf(impactActions),
    titleOf(impactIndicators),
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}

function idsIn(values: AuditValues | null): string[] {
  const told = Object.entries(values ?? {}).filter(([key]) => ownValue(GONE, key))
  return told.flatMap(([, value]) => [value].flat()).filter(isId)
}

function named(values: AuditValues, names: Map<string, string>): AuditValues {
  const told = Object.entries(values).map(([key, value]) => {
    const gone = ownValue(GONE, key)
    if (!gone) return [key, value]
    const nameOf = (one: unknown) => (isId(one) ? (names.get(one) ?? gone) : one)
    return [key, Array.isArray(value) ? value.map(nameOf) : nameOf(value)]
  })
  return Object.fromEntries(told)
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isUuid(value)
}
