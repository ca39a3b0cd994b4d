import { type Database, db } from 'db/client.server'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import { PARTICIPATION_ROLES, type ParticipationRole } from 'db/schema/words'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { addParticipations } from './create.server'

type Edition = { id: string }
type Change = {
  edition: Edition
  organisation: Pick<Organisation, 'id' | 'name'>
  roles: ParticipationRole[]
  actor: Actor
}

/**
 * Gives an organisation exactly these parts in an edition; none takes it out. Gives back those it had before, with which
 * the change is undone.
 */
export async function setRoles({ edition, organisation, roles, actor }: Change): Promise<ParticipationRole[]> {
  return db.transaction(async transaction => {
    await lockOrganisations([organisation.id], transaction)
    const here = and(eq(participations.editionId, edition.id), eq(participations.organisationId, organisation.id))
    const held = await transaction.select({ role: participations.role }).from(participations).where(here)
    const before = inOrder(held.map(({ role }) => role))
    const after = inOrder(roles)
    if (before.join() === after.join()) return before

    const isLeft = after.length > 0 ? notInArray(participations.role, after) : undefined
    await transaction.delete(participations).where(and(here, isLeft))
    const added = after.map(role => ({ editionId: edition.id, organisationId: organisation.id, role }))
    await addParticipations(added, transaction)
    await recordRoles({ edition, organisation, before, after, actor }, transaction)
    return before
  })
}

/** Gives an organisation one more part in an edition, beside those it has. */
export async function addRole(
  { edition, organisation, role, actor }: Omit<Change, 'roles'> & { role: ParticipationRole },
  database: Database,
): Promise<void> {
  const [added] = await addParticipations([{ editionId: edition.id, organisationId: organisation.id, role }], database)
  if (added) await recordRoles({ edition, organisation, before: [], after: [role], actor }, database)
}

type CarryOver = { from: Edition; to: Edition; organisationIds: string[]; actor: Actor }

/** Gives these organisations, in an edition, the parts they had in another. Gives back how many got one that is new. */
export async function carryOver({ from, to, organisationIds, actor }: CarryOver): Promise<number> {
  return db.transaction(async transaction => {
    const earlier = await transaction
      .select({ organisationId: participations.organisationId, role: participations.role, name: organisations.name })
      .from(participations)
      .innerJoin(organisations, eq(organisations.id, participations.organisationId))
      .where(and(eq(participations.editionId, from.id), inArray(participations.organisationId, organisationIds)))
    const values = earlier.map(({ organisationId, role }) => ({ editionId: to.id, organisationId, role }))
    const added = await addParticipations(values, transaction)
    const names = new Map(earlier.map(({ organisationId, name }) => [organisationId, name]))
    const ids = [...new Set(added.map(({ organisationId }) => organisationId))]
    if (ids.length === 0) return 0

    const after = { added: ids.map(id => names.get(id)).sort(), from: from.id }
    await recordDeed({ actor, verb: 'create', subject: 'participation', editionId: to.id, after }, transaction)
    return ids.length
  })
}

type Recorded = Omit<Change, 'roles'> & { before: ParticipationRole[]; after: ParticipationRole[] }

async function recordRoles({ edition, organisation, before, after, actor }: Recorded, database: Database) {
  const verb = after.length === 0 ? 'delete' : before.length === 0 ? 'create' : 'update'
  const subject = { subject: 'participation', subjectId: organisation.id, label: organisation.name }
  const change = { before: { roles: before }, after: { roles: after } }
  await recordDeed({ actor, verb, editionId: edition.id, ...subject, ...change }, database)
}

/** Two who change the same organisation's parts come one after the other. */
async function lockOrganisations(ids: string[], database: Database) {
  await database
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .for('update')
}

function inOrder(roles: ParticipationRole[]): ParticipationRole[] {
  return PARTICIPATION_ROLES.filter(role => roles.includes(role))
}
