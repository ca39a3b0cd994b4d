import { type Database, db } from 'db/client.server'
import { candidateAbsences, recruiters } from 'db/schema/after-work'
import { and, eq, inArray, isNull, not, notInArray } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { lockActivity } from '~/features/enrolment/lock.server'
import { listCandidates } from './queries.server'

type Mark = { activityId: string; registrationId: string; isAbsent: boolean; now: Date; actor: Actor }

/** Notes that a candidate is not at the after-work, or is there after all; the interviews wait for the next reshuffle. */
export function markAbsence({
  activityId,
  registrationId,
  isAbsent,
  now,
  actor,
}: Mark): Promise<{ outcome: 'marked' | 'not-a-candidate' }> {
  return db.transaction(async transaction => {
    const { title, editionId } = await lockActivity(activityId, transaction)
    const candidates = await listCandidates(activityId, transaction)
    const person = candidates.find(one => one.registrationId === registrationId)
    if (!person) return { outcome: 'not-a-candidate' }

    const own = and(eq(candidateAbsences.activityId, activityId), eq(candidateAbsences.registrationId, registrationId))
    await transaction.delete(candidateAbsences).where(own)
    if (isAbsent) await transaction.insert(candidateAbsences).values({ activityId, registrationId, markedAt: now })
    const subject = { subject: 'after-work', subjectId: activityId, label: `${title} · ${person.shortCode}` }
    const change = { before: { isAbsent: person.isAbsent }, after: { isAbsent } }
    await recordDeed({ actor, verb: 'update', editionId, ...subject, ...change }, transaction)
    return { outcome: 'marked' }
  })
}

type Absences = { activityId: string; absentIds: string[]; absentCompanyIds: string[]; now: Date }

/** Makes exactly these candidates and companies absent; those who were already keep their moment. */
export async function setAbsences(
  { activityId, absentIds, absentCompanyIds, now }: Absences,
  transaction: Database,
): Promise<void> {
  const candidates = await listCandidates(activityId, transaction)
  const kept = candidates.filter(one => one.isAbsent && absentIds.includes(one.registrationId))
  const keptIds = kept.map(({ registrationId }) => registrationId)
  const marked = candidates.filter(one => !one.isAbsent && absentIds.includes(one.registrationId))
  await transaction
    .delete(candidateAbsences)
    .where(and(eq(candidateAbsences.activityId, activityId), notInArray(candidateAbsences.registrationId, keptIds)))
  const values = marked.map(({ registrationId }) => ({ activityId, registrationId, markedAt: now }))
  if (values.length > 0) await transaction.insert(candidateAbsences).values(values)

  const seated = eq(recruiters.activityId, activityId)
  const isAbsent = inArray(recruiters.organisationId, absentCompanyIds)
  await transaction
    .update(recruiters)
    .set({ absentAt: null })
    .where(and(seated, not(isAbsent)))
  await transaction
    .update(recruiters)
    .set({ absentAt: now })
    .where(and(seated, isAbsent, isNull(recruiters.absentAt)))
}
