import { db } from 'db/client.server'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import { PARTICIPATION_ROLES, type ParticipationRole } from 'db/schema/words'
import { asc, eq } from 'drizzle-orm'

export type Participant = Pick<Organisation, 'slug' | 'name' | 'website'> & { roles: ParticipationRole[] }

/** The organisations of an edition by name, each once, with all its roles in the domain's order. */
export async function listParticipants(editionId: string): Promise<Participant[]> {
  const found = await db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      website: organisations.website,
      role: participations.role,
    })
    .from(participations)
    .innerJoin(organisations, eq(organisations.id, participations.organisationId))
    .where(eq(participations.editionId, editionId))
    .orderBy(asc(organisations.slug))

  return [...Map.groupBy(found, row => row.slug).values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { role: _, ...organisation } = first
    const roles = [first, ...others].map(row => row.role)
    return { ...organisation, roles: PARTICIPATION_ROLES.filter(role => roles.includes(role)) }
  })
}
