import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { editionRoles, type Member, members } from 'db/schema/members'
import { organisations } from 'db/schema/organisations'
import type { MemberRole } from 'db/schema/words'
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import type { MemberFilters } from './schema'

export type GivenRole = { editionId: string; edition: string; role: MemberRole }
export type MemberWithRoles = Member & { organisation: string | null; editionRoles: GivenRole[] }

/** The members that the filters keep, by name, with their organisation and their roles in single editions. */
export async function listMembersBy(filters: MemberFilters): Promise<MemberWithRoles[]> {
  return withRoles(and(hasRole(filters.role), isInState(filters.state)))
}

/** These members, by name; ids that name nobody are left out. */
export async function listMembersByIds(ids: string[]): Promise<MemberWithRoles[]> {
  return withRoles(inArray(members.id, ids))
}

/** One member by id, active or not. */
export async function findMemberById(id: string | undefined): Promise<MemberWithRoles | undefined> {
  if (!isUuid(id)) return undefined
  const [member] = await withRoles(eq(members.id, id))
  return member
}

/** The roles of a member in single editions, by edition's id. */
export async function findGivenRoles(memberId: string, database: Database = db): Promise<Record<string, MemberRole>> {
  const given = await database
    .select()
    .from(editionRoles)
    .where(eq(editionRoles.memberId, memberId))
    .orderBy(asc(editionRoles.editionId))
  return Object.fromEntries(given.map(({ editionId, role }) => [editionId, role]))
}

async function withRoles(condition: SQL | undefined): Promise<MemberWithRoles[]> {
  const found = await db
    .select({ member: members, organisation: organisations.name })
    .from(members)
    .leftJoin(organisations, eq(organisations.id, members.organisationId))
    .where(condition)
    .orderBy(asc(members.name), asc(members.email))
  const given = await db
    .select({
      memberId: editionRoles.memberId,
      editionId: editionRoles.editionId,
      edition: editions.name,
      role: editionRoles.role,
    })
    .from(editionRoles)
    .innerJoin(editions, eq(editions.id, editionRoles.editionId))
    .orderBy(asc(editions.number))
  const byMember = Map.groupBy(given, ({ memberId }) => memberId)
  return found.map(({ member, organisation }) => ({
    ...member,
    organisation,
    editionRoles: (byMember.get(member.id) ?? []).map(({ memberId: _, ...role }) => role),
  }))
}

function hasRole(role: MemberFilters['role']): SQL | undefined {
  if (!role) return undefined
  if (role === 'admin') return isNotNull(members.adminSince)
  const given = db.select({ id: editionRoles.memberId }).from(editionRoles).where(eq(editionRoles.role, role))
  return or(eq(members.role, role), inArray(members.id, given))
}

function isInState(state: MemberFilters['state']): SQL | undefined {
  if (!state) return undefined
  return state === 'active' ? isNull(members.deactivatedAt) : isNotNull(members.deactivatedAt)
}
