import { randomBytes } from 'node:crypto'
import { type Database, db, violates } from 'db/client.server'
import { type Group, groups } from 'db/schema/groups'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { holdOrganisation } from '~/features/organisation/queries.server'
import { newShortCode } from '~/features/ticket/short-code'

type Making = {
  editionId: string
  prescriberId: string | null
  /** The adviser, when the group is their own. */
  memberId?: string
  name?: string | null
  adviserName?: string | null
  actor: Actor
  now: Date
}

/** Makes an empty group in an edition: its link is ready, and its ticket. */
export async function createGroup({ actor, now, ...given }: Making, database: Database = db): Promise<Group> {
  for (;;) {
    try {
      return await database.transaction(transaction => insert({ ...given, actor, now }, transaction))
    } catch (error) {
      // Another group of the edition holds this short code: drawn again.
      if (!violates(error, 'groups_short_code_in_edition')) throw error
    }
  }
}

async function insert({ actor, now, prescriberId, ...given }: Making, transaction: Database): Promise<Group> {
  const held = prescriberId ? await holdOrganisation(prescriberId, transaction) : undefined
  const codes = { ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() }
  const [group] = await transaction
    .insert(groups)
    .values({ ...given, ...codes, prescriberId: held?.id, createdAt: now })
    .returning()
  if (!group) throw new Error('The group was not written')
  await recordDeed({ actor, verb: 'create', ...subjectOf(group), after: prescriberOf(group) }, transaction)
  return group
}

/** Makes a group's link show nothing any more, or again; its people keep their tickets. */
export async function setLinkClosed(group: Group, closedAt: Date | null, actor: Actor): Promise<void> {
  await db.transaction(async transaction => {
    const changed = await transaction
      .update(groups)
      .set({ revokedAt: closedAt })
      .where(and(eq(groups.id, group.id), closedAt ? isNull(groups.revokedAt) : isNull(groups.erasedAt)))
      .returning({ id: groups.id })
    if (changed.length === 0) return
    const change = { before: { revokedAt: group.revokedAt }, after: { revokedAt: closedAt } }
    await recordDeed({ actor, verb: closedAt ? 'close' : 'open', ...change, ...subjectOf(group) }, transaction)
  })
}

type Details = Pick<Group, 'name' | 'adviserName'>

/** Writes what the adviser calls the group, and their own name. */
export async function nameGroup(group: Group, details: Details): Promise<void> {
  await db
    .update(groups)
    .set(details)
    .where(and(eq(groups.id, group.id), isNull(groups.erasedAt)))
}

/** What the journal says of a group: its short code. What an adviser calls it may name somebody. */
export function subjectOf({ id, editionId, shortCode }: Group) {
  return { subject: 'group', subjectId: id, label: shortCode, editionId }
}

function prescriberOf({ prescriberId }: Group) {
  return { prescriberId }
}
