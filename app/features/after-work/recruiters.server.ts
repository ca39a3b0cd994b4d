import type { Database } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { recruiters } from 'db/schema/after-work'
import { organisations } from 'db/schema/organisations'
import { and, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { addRole } from '~/features/organisation/participations.server'

type Arrival = { activityId: string; organisationId: string; tables?: number; actor: Actor }

/** Seats a company at an after-work, inside a larger deed, and makes it a recruiter of the edition; once is enough. */
export async function addRecruiter(
  { activityId, organisationId, tables = 1, actor }: Arrival,
  transaction: Database,
): Promise<{ outcome: 'added' | 'already-there' | 'not-an-after-work' }> {
  const [place] = await transaction
    .select({ editionId: activities.editionId, name: organisations.name })
    .from(activities)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(and(eq(activities.id, activityId), eq(activities.kind, 'after-work')))
  if (!place) return { outcome: 'not-an-after-work' }

  const recruiter = { activityId, organisationId, tables }
  const added = await transaction.insert(recruiters).values(recruiter).onConflictDoNothing().returning()
  if (added.length === 0) return { outcome: 'already-there' }

  const organisation = { id: organisationId, name: place.name }
  await addRole({ edition: { id: place.editionId }, organisation, role: 'recruiter', actor }, transaction)
  await recordDeed(
    {
      actor,
      verb: 'create',
      subject: 'recruiter',
      subjectId: organisationId,
      label: place.name,
      editionId: place.editionId,
      after: recruiter,
    },
    transaction,
  )
  return { outcome: 'added' }
}
