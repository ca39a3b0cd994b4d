import { type Database, db } from 'db/client.server'
import {
  type GuideChange,
  type GuidePage,
  type GuideVersion,
  guideChanges,
  guidePages,
  guideVersions,
} from 'db/schema/guide'
import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm'
import { isPublishedVersion } from '~/features/guide/queries.server'
import { isUuid } from '~/lib/http.server'

/** A change, with the page it is about and the text that its author had read. */
type ChangeInFull = { change: GuideChange; page: GuidePage; read: GuideVersion }

/**
 * The published page that a change may be proposed for, with what it says. A portrait is none: its person agreed to its
 * words.
 */
export async function findProposable(
  id: string | undefined,
  database: Database = db,
): Promise<{ page: GuidePage; version: GuideVersion } | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await database
    .select({ page: guidePages, version: guideVersions })
    .from(guidePages)
    .innerJoin(guideVersions, isPublishedVersion)
    .where(and(eq(guidePages.id, id), ne(guidePages.kind, 'portrait')))
  return found
}

/**
 * So many proposed changes after the first ones: those nobody has decided on, the oldest of them first; then the decided ones,
 * the latest first.
 */
export function listChanges({ limit, offset }: { limit: number; offset: number }): Promise<ChangeInFull[]> {
  const inTurn = [desc(isNull(guideChanges.decision)), desc(guideChanges.decidedAt), asc(guideChanges.createdAt)]
  return changes()
    .orderBy(...inTurn, guideChanges.id)
    .limit(limit)
    .offset(offset)
}

/** The changes that a member proposed, the latest first. */
export function listChangesOf(memberId: string): Promise<ChangeInFull[]> {
  return changes().where(eq(guideChanges.memberId, memberId)).orderBy(desc(guideChanges.createdAt))
}

/** One change. */
export async function findChange(id: string | undefined): Promise<ChangeInFull | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await changes().where(eq(guideChanges.id, id))
  return found
}

/** How many changes were ever proposed. */
export function countChanges(): Promise<number> {
  return db.$count(guideChanges)
}

/** How many changes wait for a decision. */
export function countOpenChanges(): Promise<number> {
  return db.$count(guideChanges, isNull(guideChanges.decision))
}

function changes() {
  const isRead = and(eq(guideVersions.pageId, guideChanges.pageId), eq(guideVersions.number, guideChanges.version))
  return db
    .select({ change: guideChanges, page: guidePages, read: guideVersions })
    .from(guideChanges)
    .innerJoin(guidePages, eq(guidePages.id, guideChanges.pageId))
    .innerJoin(guideVersions, isRead)
    .$dynamic()
}
