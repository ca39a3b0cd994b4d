import { type Database, db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { interviews, jobOffers, recruiters } from 'db/schema/after-work'
import type { AuditValues } from 'db/schema/audit'
import { organisations } from 'db/schema/organisations'
import type { AuditVerb } from 'db/schema/words'
import { and, eq, gt } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { lockActivity } from '~/features/enrolment/lock.server'
import { addRole } from '~/features/organisation/participations.server'
import { cancelInterviews } from './interviews.server'

type Seat = { activityId: string; organisationId: string; actor: Actor }

/** Seats a company at an after-work and makes it a recruiter of the edition; once is enough. */
export function addRecruiter(
  { tables = 1, actor, ...seat }: Seat & { tables?: number },
  database: Database = db,
): Promise<{ outcome: 'added' | 'already-there' | 'not-an-after-work' }> {
  return database.transaction(async transaction => {
    const place = await findPlace(seat, transaction)
    if (place?.kind !== 'after-work') return { outcome: 'not-an-after-work' }

    const recruiter = { ...seat, tables }
    const added = await transaction.insert(recruiters).values(recruiter).onConflictDoNothing().returning()
    if (added.length === 0) return { outcome: 'already-there' }

    const organisation = { id: seat.organisationId, name: place.name }
    await addRole({ edition: { id: place.editionId }, organisation, role: 'recruiter', actor }, transaction)
    await recordRecruiter({ ...seat, verb: 'create', after: recruiter, actor }, transaction)
    return { outcome: 'added' }
  })
}

/**
 * Gives a company that many tables, and cancels what was planned at those it no longer has; says how many interviews.
 * `gone` when it no longer recruits there.
 */
export function setTables({
  tables,
  actor,
  ...seat
}: Seat & { tables: number }): Promise<{ outcome: 'saved'; cancelled: number } | { outcome: 'gone' }> {
  return db.transaction(async transaction => {
    await lockActivity(seat.activityId, transaction)
    const [before] = await transaction.select().from(recruiters).where(isSeat(seat))
    if (!before) return { outcome: 'gone' }
    await transaction.update(recruiters).set({ tables }).where(isSeat(seat))
    const beyond = and(eq(interviews.organisationId, seat.organisationId), gt(interviews.tableNumber, tables))
    const cancelled = await cancelInterviews(seat.activityId, beyond, transaction)
    const change = { before: { tables: before.tables }, after: { tables, cancelled } }
    await recordRecruiter({ ...seat, verb: 'update', ...change, actor }, transaction)
    return { outcome: 'saved', cancelled }
  })
}

/** Takes a company out of an after-work; `in-use` once it has offers there, or ever had interviews. */
export function removeRecruiter({ actor, ...seat }: Seat): Promise<{ outcome: 'removed' | 'in-use' }> {
  return db.transaction(async transaction => {
    // Whoever plans meanwhile waits, and does not count on it.
    await lockActivity(seat.activityId, transaction)
    await transaction.select().from(recruiters).where(isSeat(seat)).for('update')
    const uses = [jobOffers, interviews].map(table =>
      transaction
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.activityId, seat.activityId), eq(table.organisationId, seat.organisationId)))
        .limit(1),
    )
    if ((await Promise.all(uses)).flat().length > 0) return { outcome: 'in-use' }

    const [before] = await transaction.delete(recruiters).where(isSeat(seat)).returning()
    if (before) await recordRecruiter({ ...seat, verb: 'delete', before, actor }, transaction)
    return { outcome: 'removed' }
  })
}

function isSeat({ activityId, organisationId }: Omit<Seat, 'actor'>) {
  return and(eq(recruiters.activityId, activityId), eq(recruiters.organisationId, organisationId))
}

async function findPlace({ activityId, organisationId }: Omit<Seat, 'actor'>, database: Database) {
  const [place] = await database
    .select({ editionId: activities.editionId, kind: activities.kind, name: organisations.name })
    .from(activities)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(eq(activities.id, activityId))
  return place
}

type Recorded = Seat & { verb: AuditVerb; before?: AuditValues; after?: AuditValues }

async function recordRecruiter({ activityId, organisationId, ...deed }: Recorded, database: Database) {
  const place = await findPlace({ activityId, organisationId }, database)
  const subject = { subject: 'recruiter', subjectId: organisationId, label: place?.name, editionId: place?.editionId }
  await recordDeed({ ...deed, ...subject }, database)
}
