import { randomUUID } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import { members } from 'db/schema/members'
import type { MemberRole } from 'db/schema/words'

type NewMember = { name: string; email: string; role: MemberRole | null; isAdmin?: boolean; organisationId?: string }

/** Gives an account to a person, who signs in by a link; an e-mail that has one already is left as it is. */
export async function createMember(
  { name, email, role, isAdmin, organisationId }: NewMember,
  database: Database = db,
): Promise<void> {
  await database
    .insert(members)
    .values({
      id: randomUUID(),
      name,
      email: email.toLowerCase(),
      role,
      adminSince: isAdmin ? new Date() : null,
      organisationId,
    })
    .onConflictDoNothing({ target: members.email })
}
