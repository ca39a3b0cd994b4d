import { type Database, db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { type JobOffer, jobOffers, recruiters } from 'db/schema/after-work'
import { editions } from 'db/schema/editions'
import { organisations } from 'db/schema/organisations'
import type { AuditVerb } from 'db/schema/words'
import { and, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'
import type { OfferValues } from './schema'

type NewOffer = { activityId: string; organisationId: string; values: OfferValues; actor: Actor }
type Change = { offer: JobOffer; actor: Actor }

/** Adds an offer of a company that recruits at that after-work; `not-a-recruiter` when it does not. */
export function createOffer(
  { activityId, organisationId, values, actor }: NewOffer,
  database: Database = db,
): Promise<{ outcome: 'created'; offer: JobOffer } | { outcome: 'not-a-recruiter' }> {
  return database.transaction(async transaction => {
    const [recruiter] = await transaction
      .select()
      .from(recruiters)
      .where(and(eq(recruiters.activityId, activityId), eq(recruiters.organisationId, organisationId)))
      .for('key share')
    if (!recruiter) return { outcome: 'not-a-recruiter' }

    const [offer] = await transaction
      .insert(jobOffers)
      .values({ ...values, activityId, organisationId })
      .returning()
    if (!offer) throw new Error('The offer was not written')
    await recordOffer({ verb: 'create', after: offer, actor }, transaction)
    return { outcome: 'created', offer }
  })
}

/** Changes what an offer says. */
export async function editOffer({ offer, values, actor }: Change & { values: OfferValues }): Promise<void> {
  await change({ offer, values, verb: 'update', actor })
}

/** Takes an offer away from candidates; those who marked it stay known, and it can be restored. */
export async function withdrawOffer({ offer, now, actor }: Change & { now: Date }): Promise<void> {
  await change({ offer, values: { withdrawnAt: offer.withdrawnAt ?? now }, verb: 'withdraw', actor })
}

/** Shows a withdrawn offer again. */
export async function restoreOffer({ offer, actor }: Change): Promise<void> {
  await change({ offer, values: { withdrawnAt: null }, verb: 'restore', actor })
}

/** An offer with its after-work, edition and company; undefined for an id that is none. */
export async function findOffer(id: string | undefined) {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select({
      offer: jobOffers,
      edition: { id: editions.id, slug: editions.slug, name: editions.name },
      afterWork: { id: activities.id, slug: activities.slug, title: activities.title },
      company: { id: organisations.id, slug: organisations.slug, name: organisations.name },
    })
    .from(jobOffers)
    .innerJoin(activities, eq(activities.id, jobOffers.activityId))
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .innerJoin(organisations, eq(organisations.id, jobOffers.organisationId))
    .where(eq(jobOffers.id, id))
  return found && { ...found.offer, edition: found.edition, afterWork: found.afterWork, company: found.company }
}

async function change({ offer, values, verb, actor }: Change & { values: Partial<JobOffer>; verb: AuditVerb }) {
  await db.transaction(async transaction => {
    const own = eq(jobOffers.id, offer.id)
    const [before] = await transaction.select().from(jobOffers).where(own).for('update')
    const [after] = await transaction.update(jobOffers).set(values).where(own).returning()
    if (!before || !after) throw new Error('The offer does not exist')
    await recordOffer({ verb, before, after, actor }, transaction)
  })
}

type Recorded = { verb: AuditVerb; before?: JobOffer; after: JobOffer; actor: Actor }

async function recordOffer({ verb, before, after, actor }: Recorded, database: Database) {
  const [place] = await database
    .select({ editionId: activities.editionId })
    .from(activities)
    .where(eq(activities.id, after.activityId))
  const subject = { subject: 'job-offer', subjectId: after.id, label: after.title, editionId: place?.editionId }
  await recordDeed({ actor, verb, before, after, ...subject }, database)
}
