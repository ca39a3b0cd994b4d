import { type Database, db } from 'db/client.server'
import { editionRoles, type Member, members } from 'db/schema/members'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

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

/** The e-mails of the active members who organise an edition: by the role given for it, else by the one for every edition. */
export async function listOrganiserEmails(editionId: string, database: Database = db): Promise<string[]> {
  const isGivenHere = and(eq(editionRoles.memberId, members.id), eq(editionRoles.editionId, editionId))
  const found = await database
    .select({ email: members.email })
    .from(members)
    .leftJoin(editionRoles, isGivenHere)
    .where(and(isNull(members.deactivatedAt), sql`coalesce(${editionRoles.role}, ${members.role}) = 'organiser'`))
    .orderBy(asc(members.email))
  return found.map(({ email }) => email)
}
