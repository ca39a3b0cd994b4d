import { type Database, db } from 'db/client.server'
import { type Member, members, sessions } from 'db/schema/members'
import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'

/** The member with this e-mail, in any case, unless deactivated. */
export async function findActiveMember(email: string): Promise<Member | undefined> {
  const [member] = await db
    .select()
    .from(members)
    .where(and(eq(members.email, email.toLowerCase()), isNull(members.deactivatedAt)))
  return member
}

/** Everybody with an account, the oldest first. */
export function listMembers(database: Database = db): Promise<Member[]> {
  return database.select().from(members).orderBy(asc(members.createdAt), asc(members.email))
}

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
