import { type Database, db } from 'db/client.server'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import { PARTICIPATION_ROLES, type ParticipationRole } from 'db/schema/words'
import { and, asc, eq, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { Carried } from './carried'
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
 * the change is undone; undefined when the organisation was deleted meanwhile.
 */
export async function setRoles({
  edition,
  organisation,
  roles,
  actor,
}: Change): Promise<ParticipationRole[] | undefined> {
  return db.transaction(async transaction => {
    const [kept] = await lockOrganisations(eq(organisations.id, organisation.id), transaction)
    if (!kept) return undefined
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

/** Gives these organisations, in an edition, the parts they had in another. Gives back the parts that are new. */
export async function carryOver({ from, to, organisationIds, actor }: CarryOver): Promise<Carried[]> {
  return db.transaction(async transaction => {
    const kept = await lockOrganisations(inArray(organisations.id, organisationIds), transaction)
    const earlier = await transaction
      .select({ organisationId: participations.organisationId, role: participations.role })
      .from(participations)
      .where(and(eq(participations.editionId, from.id), inArray(participations.organisationId, idsOf(kept))))
    const values = earlier.map(part => ({ ...part, editionId: to.id }))
    const added = Map.groupBy(await addParticipations(values, transaction), part => part.organisationId)
    const carried = kept
      .filter(({ id }) => added.has(id))
      .map(({ id, slug, name }) => ({ slug, name, roles: inOrder((added.get(id) ?? []).map(({ role }) => role)) }))
    if (carried.length === 0) return []

    const after = { added: carried.map(({ name }) => name).sort(), from: from.id }
    await recordDeed({ actor, verb: 'create', subject: 'participation', editionId: to.id, after }, transaction)
    return carried.map(({ slug, roles }) => ({ slug, roles }))
  })
}

type Undoing = { edition: Edition; carried: Carried[]; actor: Actor }

/** Takes back the parts that a carry-over gave, and no other. Gives back how many organisations lost one. */
export async function undoCarryOver({ edition, carried, actor }: Undoing): Promise<number> {
  return db.transaction(async transaction => {
    const slugs = carried.map(({ slug }) => slug)
    const kept = await lockOrganisations(inArray(organisations.slug, slugs), transaction)
    const given = kept.map(({ id, slug }) => {
      const roles = carried.filter(one => one.slug === slug).flatMap(one => one.roles)
      return and(eq(participations.organisationId, id), inArray(participations.role, roles))
    })
    const removed = await transaction
      .delete(participations)
      .where(and(eq(participations.editionId, edition.id), given.length > 0 ? or(...given) : sql`false`))
      .returning({ organisationId: participations.organisationId })
    const names = kept.filter(({ id }) => removed.some(part => part.organisationId === id)).map(({ name }) => name)
    if (names.length === 0) return 0

    const before = { removed: names.sort() }
    await recordDeed({ actor, verb: 'delete', subject: 'participation', editionId: edition.id, before }, transaction)
    return names.length
  })
}

type Recorded = Omit<Change, 'roles'> & { before: ParticipationRole[]; after: ParticipationRole[] }

async function recordRoles({ edition, organisation, before, after, actor }: Recorded, database: Database) {
  const verb = after.length === 0 ? 'delete' : before.length === 0 ? 'create' : 'update'
  const subject = { subject: 'participation', subjectId: organisation.id, label: organisation.name }
  const change = { before: { roles: before }, after: { roles: after } }
  await recordDeed({ actor, verb, editionId: edition.id, ...subject, ...change }, database)
}

/** Two who change the same organisation's parts come one after the other, and nobody deletes it meanwhile. */
function lockOrganisations(which: SQL, database: Database) {
  return database
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(which)
    .orderBy(asc(organisations.id))
    .for('update')
}

function idsOf(found: { id: string }[]): string[] {
  return found.map(({ id }) => id)
}

function inOrder(roles: ParticipationRole[]): ParticipationRole[] {
  return PARTICIPATION_ROLES.filter(role => roles.includes(role))
}
