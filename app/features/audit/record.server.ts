import { type Database, db } from 'db/client.server'
import { type AuditValues, auditEntries } from 'db/schema/audit'
import type { AuditVerb } from 'db/schema/words'
import { auditedChange } from './mask'

/** Who acts: a member; null for the application itself, or for someone without an account who came by a link. */
export type Actor = { id: string } | null

type Deed = {
  actor: Actor
  verb: AuditVerb
  /** A noun of the domain, such as `activity`. */
  subject: string
  subjectId?: string
  /** What a reader recognises, never a person's name. */
  label?: string
  editionId?: string | null
  before?: AuditValues
  after?: AuditValues
}

/** Writes down who did what, in the transaction of the deed itself; personal values are masked, equal ones left out. */
export async function recordDeed({ actor, before, after, ...deed }: Deed, database: Database = db): Promise<void> {
  await database
    .insert(auditEntries)
    .values({ ...deed, ...auditedChange(before, after, deed.subject), memberId: actor?.id })
}
