import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { editions } from 'db/schema/editions'
import { members } from 'db/schema/members'
import { and, asc, count, desc, eq, exists, gte, lt, type SQL, sql } from 'drizzle-orm'
import { type JournalFilters, momentsOf } from './filters'
import { nameThings } from './things.server'

export type JournalEntry = Awaited<ReturnType<typeof listEntries>>[number]

/**
 * What was done, the newest first: at most `limit` entries, those that come after the entry `after` of the same list. Things
 * bear their names. Two queries.
 */
export async function listEntries(filters: JournalFilters, { limit, after }: { limit: number; after?: string }) {
  const found = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      memberId: auditEntries.memberId,
      memberName: members.name,
      edition: editions.name,
      verb: auditEntries.verb,
      subject: auditEntries.subject,
      subjectId: auditEntries.subjectId,
      label: auditEntries.label,
      before: auditEntries.before,
      after: auditEntries.after,
    })
    .from(auditEntries)
    .leftJoin(members, eq(members.id, auditEntries.memberId))
    .leftJoin(editions, eq(editions.id, auditEntries.editionId))
    .where(and(conditionOf(filters), after ? comesAfter(after) : undefined))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit)
  return nameThings(found)
}

/** How many entries the filters keep. */
export async function countEntries(filters: JournalFilters): Promise<number> {
  const [found] = await db.select({ entries: count() }).from(auditEntries).where(conditionOf(filters))
  return found?.entries ?? 0
}

/** The members who may appear in the journal, by name; of one edition, those who did something there. */
export function listActors(editionId?: string): Promise<{ id: string; name: string }[]> {
  const deeds = db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(eq(auditEntries.memberId, members.id), eq(auditEntries.editionId, editionId ?? '')))
  return db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(editionId ? exists(deeds) : undefined)
    .orderBy(asc(members.name), asc(members.id))
}

function conditionOf(filters: JournalFilters): SQL | undefined {
  const { since, before } = momentsOf(filters)
  return and(
    filters.memberId ? eq(auditEntries.memberId, filters.memberId) : undefined,
    filters.editionId ? eq(auditEntries.editionId, filters.editionId) : undefined,
    filters.subject ? eq(auditEntries.subject, filters.subject) : undefined,
    filters.verb ? eq(auditEntries.verb, filters.verb) : undefined,
    since ? gte(auditEntries.at, since) : undefined,
    before ? lt(auditEntries.at, before) : undefined,
  )
}

/** Compared inside the database, which keeps microseconds; a date of the application would lose them, and entries. */
function comesAfter(id: string): SQL {
  return sql`(${auditEntries.at}, ${auditEntries.id}) < (select last.at, last.id from audit_entries last where last.id = ${id})`
}
