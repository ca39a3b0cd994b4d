import { type Database, db } from 'db/client.server'
import { sessions } from 'db/schema/members'
import { and, desc, eq, gt } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'

/** The member's open sessions, the newest first. */
export function listSessions(memberId: string) {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, memberId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.createdAt))
}

type Closing = { memberId: string; sessionId?: string; actor: Actor }

/** Closes one session of a member, or all of them; another member's is left alone. Gives back how many. */
export async function closeSessions(closing: Closing): Promise<number> {
  return db.transaction(async transaction => {
    const count = await forgetSessions(closing, transaction)
    const deed = { verb: 'close' as const, subject: 'session', subjectId: closing.memberId, after: { sessions: count } }
    if (count > 0) await recordDeed({ actor: closing.actor, ...deed }, transaction)
    return count
  })
}

/** The same inside a greater deed, which is the one written down. */
export async function forgetSessions(
  { memberId, sessionId }: Pick<Closing, 'memberId' | 'sessionId'>,
  database: Database,
): Promise<number> {
  const which = sessionId === undefined ? undefined : eq(sessions.id, sessionId)
  const closed = await database
    .delete(sessions)
    .where(and(eq(sessions.userId, memberId), which))
    .returning({ id: sessions.id })
  return closed.length
}
