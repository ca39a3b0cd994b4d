import { db } from 'db/client.server'
import { recruiters } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { listParticipants } from '~/features/organisation/queries.server'
import { anActivity } from '../../factories/activity'
import { aMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'

const seat = async (activityId: string, organisationId: string, tables?: number) => {
  const actor = { id: await aMember() }
  return db.transaction(transaction => addRecruiter({ activityId, organisationId, tables, actor }, transaction))
}

test('a company seated at an after-work is a recruiter of its edition, and the journal says so', async () => {
  const activity = await anActivity({ kind: 'after-work' })
  const company = await anOrganisation()
  expect(await seat(activity.id, company.id, 3)).toEqual({ outcome: 'added' })
  expect(await db.select().from(recruiters).where(eq(recruiters.activityId, activity.id))).toEqual([
    { activityId: activity.id, organisationId: company.id, tables: 3, absentAt: null },
  ])
  expect((await listParticipants(activity.editionId)).map(one => one.roles)).toEqual([['recruiter']])
  const deeds = await db.select().from(auditEntries).where(eq(auditEntries.editionId, activity.editionId))
  expect(deeds.map(({ subject }) => subject)).toContain('recruiter')
})

test('a company seated twice keeps its tables', async () => {
  const activity = await anActivity({ kind: 'after-work' })
  const company = await anOrganisation()
  await seat(activity.id, company.id, 3)
  expect(await seat(activity.id, company.id)).toEqual({ outcome: 'already-there' })
  const [kept] = await db.select().from(recruiters).where(eq(recruiters.activityId, activity.id))
  expect(kept?.tables).toBe(3)
})

test('no company recruits at a workshop', async () => {
  const activity = await anActivity({ kind: 'workshop' })
  const company = await anOrganisation()
  expect(await seat(activity.id, company.id)).toEqual({ outcome: 'not-an-after-work' })
})
