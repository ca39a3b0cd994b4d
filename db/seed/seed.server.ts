import { type Database, db } from 'db/client.server'
import { organisations } from 'db/schema/organisations'
import type { MemberRole } from 'db/schema/words'
import { eq, sql } from 'drizzle-orm'
import { createMember } from '~/features/account/create-member.server'
import { listMembers } from '~/features/account/queries.server'
import { hasEditions } from '~/features/edition/queries.server'
import { hasGuide } from '~/features/guide/queries.server'
import { hasPlans } from '~/features/impact-plan/queries.server'
import { type Config, config } from '~/lib/config.server'
import { EXAMPLE_ORGANISATION } from './demonstration/after-work'
import { seedDemonstration } from './demonstration/edition.server'
import { giveGroup, seedGroup } from './demonstration/group.server'
import { seedReading } from './demonstration/reading.server'
import { seedGuide } from './guide/guide.server'
import { seedImpact } from './impact.server'
import { seedOrganisations, seedPastEditions } from './past-editions.server'
import { seedReference } from './reference.server'

const SEED_LOCK = 20_180_515

const DEMO_MEMBERS = [
  { name: 'Administration', email: 'administration@exemple.fr', role: 'organiser', isAdmin: true },
  { name: 'Organisation', email: 'organisation@exemple.fr', role: 'organiser' },
  { name: 'Partenaire', email: 'partenaire@exemple.fr', role: 'partner' },
  { name: 'Recrutement', email: 'recrutement@exemple.fr', role: 'recruiter' },
  { name: 'Prescription', email: 'prescription@exemple.fr', role: 'adviser' },
] as const

/** Fills what is missing on a first start, all or nothing; a later start changes nothing. */
export async function seed(
  now: Date,
  { demo, adminEmail }: Pick<Config, 'demo' | 'adminEmail'> = config,
): Promise<void> {
  await db.transaction(async transaction => {
    // Two processes that start together: one seeds, the other waits and finds everything there.
    await transaction.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK}::bigint)`)
    await seedReference(transaction)
    if (!(await hasEditions(transaction))) await seedEditions(now, demo, transaction)
    if (!(await hasPlans(transaction))) await seedImpact(transaction)
    if (!(await hasGuide(transaction))) {
      await seedGuide(now, transaction, demo)
      await seedReading(transaction)
    }
    if ((await listMembers(transaction)).length === 0) await seedMembers({ now, demo, adminEmail }, transaction)
  })
}

async function seedEditions(now: Date, demo: boolean, database: Database): Promise<void> {
  const organisationIds = await seedOrganisations(database)
  await seedPastEditions(organisationIds, database)
  if (demo) await seedDemonstration(now, organisationIds, database)
}

type First = Pick<Config, 'demo' | 'adminEmail'> & { now: Date }

async function seedMembers({ now, demo, adminEmail }: First, database: Database): Promise<void> {
  if (demo) await seedDemoMembers(now, database)
  else if (adminEmail) {
    await createMember({ name: 'Administration', email: adminEmail, role: 'organiser', isAdmin: true }, database)
  }
}

/** A member per role; the partner, the recruiter and the adviser belong to invented organisations, the last with a group. */
async function seedDemoMembers(now: Date, database: Database): Promise<void> {
  const [own] = await database
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.name, EXAMPLE_ORGANISATION))
  const { prescriberId, groupId } = await seedGroup(now, database)
  const belonging: Partial<Record<MemberRole, string>> = { partner: own?.id, recruiter: own?.id, adviser: prescriberId }
  for (const member of DEMO_MEMBERS) {
    await createMember({ ...member, organisationId: belonging[member.role] }, database)
    if (member.role === 'adviser') await giveGroup(groupId, member.email, database)
  }
}
