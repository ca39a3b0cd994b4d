import { type Database, db } from 'db/client.server'
import { activities, activityHosts } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import { PARTICIPATION_ROLES, type ParticipationRole } from 'db/schema/words'
import { and, asc, countDistinct, eq, type SQL, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { isSlug } from '~/lib/slug'

export type Participant = Omit<Organisation, 'id'> & { roles: ParticipationRole[] }
export type OrganisationInEdition = Organisation & { roles: ParticipationRole[]; activities: number }

/** The organisations of an edition by name, each once, with all its roles in the domain's order. */
export async function listParticipants(editionId: string): Promise<Participant[]> {
  const found = await rolesByOrganisation(eq(participations.editionId, editionId))
  return found.map(({ id: _, activities: __, ...participant }) => participant)
}

/** The same for its organisers: with ids, and the number of activities that each holds there. */
export function listOrganisationsOf(editionId: string): Promise<OrganisationInEdition[]> {
  return rolesByOrganisation(eq(participations.editionId, editionId))
}

async function rolesByOrganisation(condition: SQL): Promise<OrganisationInEdition[]> {
  const held = db
    .select({ count: sql<number>`count(*)::int` })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .where(and(eq(activityHosts.organisationId, organisations.id), eq(activities.editionId, participations.editionId)))
  const found = await db
    .select({ organisation: organisations, role: participations.role, activities: sql<number>`(${held})` })
    .from(participations)
    .innerJoin(organisations, eq(organisations.id, participations.organisationId))
    .where(condition)
    .orderBy(asc(organisations.slug))

  return [...Map.groupBy(found, row => row.organisation.slug).values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const roles = [first, ...others].map(row => row.role)
    const { organisation, activities } = first
    return { ...organisation, activities, roles: PARTICIPATION_ROLES.filter(role => roles.includes(role)) }
  })
}

/** An organisation by its address. */
export async function findOrganisation(slug: string | undefined): Promise<Organisation | undefined> {
  if (!isSlug(slug)) return undefined
  const [found] = await db.select().from(organisations).where(eq(organisations.slug, slug))
  return found
}

/** An organisation by its id. */
export async function findOrganisationById(id: string | null | undefined): Promise<Organisation | undefined> {
  if (!id || !isUuid(id)) return undefined
  const [found] = await db.select().from(organisations).where(eq(organisations.id, id))
  return found
}

/** The same, kept from being deleted until the transaction ends. */
export async function holdOrganisation(id: string, transaction: Database): Promise<Organisation | undefined> {
  const [found] = await transaction.select().from(organisations).where(eq(organisations.id, id)).for('key share')
  return found
}

/** All organisations by name, with the number of editions in which each played a part. */
export function listOrganisations(search = ''): Promise<(Organisation & { editions: number })[]> {
  const wanted = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      website: organisations.website,
      logoKey: organisations.logoKey,
      editions: countDistinct(participations.editionId),
    })
    .from(organisations)
    .leftJoin(participations, eq(participations.organisationId, organisations.id))
    .where(search ? sql`${organisations.name} ilike ${wanted} or ${organisations.slug} ilike ${wanted}` : undefined)
    .groupBy(organisations.id)
    .orderBy(asc(organisations.slug))
}

/** The parts an organisation played, edition by edition, the newest first. */
export function listPartsOf(organisationId: string) {
  return db
    .select({
      slug: editions.slug,
      name: editions.name,
      year: editions.year,
      number: editions.number,
      roles: sql<ParticipationRole[]>`array_agg(${participations.role} order by ${participations.role})`,
    })
    .from(participations)
    .innerJoin(editions, eq(editions.id, participations.editionId))
    .where(eq(participations.organisationId, organisationId))
    .groupBy(editions.id)
    .orderBy(sql`${editions.number} desc`)
}
