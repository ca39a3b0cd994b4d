import { type Database, db } from 'db/client.server'
import { type Member, members } from 'db/schema/members'
import { and, asc, eq, isNull } from 'drizzle-orm'

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
