import { type Database, db, rows } from 'db/client.server'
import { activityHosts } from 'db/schema/activities'
import { recruiters } from 'db/schema/after-work'
import { handouts } from 'db/schema/figures'
import { impactActionPartners, impactActions } from 'db/schema/impact'
import { members } from 'db/schema/members'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import { proposals } from 'db/schema/proposals'
import { registrations } from 'db/schema/registrations'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isNameTaken, subjectOf } from './create.server'
import { removeLogoFiles } from './logo-files.server'

type Change = { organisation: Organisation; values: { name?: string; website: string | null }; actor: Actor }

/** Changes an organisation's name or website; its address stays, so links and logos go on working. `gone`: just deleted. */
export async function editOrganisation({
  organisation,
  values,
  actor,
}: Change): Promise<{ outcome: 'changed' | 'name-taken' | 'gone' }> {
  try {
    return await db.transaction(async transaction => {
      const [after] = await transaction
        .update(organisations)
        .set(values)
        .where(eq(organisations.id, organisation.id))
        .returning()
      if (!after) return { outcome: 'gone' }
      const change = { before: organisation, after }
      await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(organisation) }, transaction)
      return { outcome: 'changed' }
    })
  } catch (error) {
    if (isNameTaken(error)) return { outcome: 'name-taken' }
    throw error
  }
}

/** Deletes an organisation that plays no part anywhere, with its contacts and logo; any other stays: `in-use`. */
export async function deleteOrganisation(
  { id }: Pick<Organisation, 'id'>,
  actor: Actor,
): Promise<{ outcome: 'deleted' | 'in-use' }> {
  const deleted = await db.transaction(async transaction => {
    // Whoever would point at it from now on waits for this lock.
    const [organisation] = await transaction.select().from(organisations).where(eq(organisations.id, id)).for('update')
    if (!organisation || (await isInUse(id, transaction))) return undefined
    await transaction.delete(organisations).where(eq(organisations.id, id))
    await recordDeed({ actor, verb: 'delete', before: organisation, ...subjectOf(organisation) }, transaction)
    return organisation
  })
  if (!deleted) return { outcome: 'in-use' }
  if (deleted.logoKey) await removeLogoFiles(deleted.logoKey)
  return { outcome: 'deleted' }
}

/** True when an edition, an activity, a member, a proposal, a registration, a handout or an action of a plan names the organisation. */
export async function isInUse(organisationId: string, database: Database = db): Promise<boolean> {
  const uses = [
    participations.organisationId,
    activityHosts.organisationId,
    recruiters.organisationId,
    members.organisationId,
    proposals.organisationId,
    registrations.prescriberId,
    impactActions.leadOrganisationId,
    impactActionPartners.organisationId,
    handouts.organisationId,
  ]
  const found = uses.map(column => sql`exists (select from ${column.table} where ${column} = ${organisationId})`)
  const [answer] = await rows<{ isUsed: boolean }>(sql`select ${sql.join(found, sql` or `)} as "isUsed"`, database)
  return answer?.isUsed ?? false
}
