import { db } from 'db/client.server'
import { interviews } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import { checkpoints } from 'db/schema/checkpoints'
import { devices } from 'db/schema/devices'
import { scans } from 'db/schema/door'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countAfterWork } from '~/features/after-work/count.server'
import { roundNow, roundTime } from '~/features/after-work/evening'
import { forgetCandidacies } from '~/features/after-work/forget.server'
import { findInterview, listInterviews, listOwnInterviews } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { computeRounds } from '~/features/after-work/plan.server'
import { listRecruitments } from '~/features/after-work/queries.server'
import { removeRecruiter } from '~/features/after-work/recruiters.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { listInterestHistory, markInterests } from '~/features/job-offer/interests.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { aCompany, anAfterWork, anOffer, candidates, planned } from '../../factories/after-work'

const now = new Date()
const actor = null

async function anEvening({ plans = 1 } = {}) {
  const afterWork = await anAfterWork()
  const companies = [await aCompany(afterWork), await aCompany(afterWork)] as const
  await planned(afterWork)
  const persons = await candidates(afterWork, 3, { firstName: 'Inès' })
  for (let plan = 0; plan < plans; plan++) await computeRounds({ activityId: afterWork.id, now, actor })
  const meetings = await listInterviews(afterWork.id)
  const note = (place: number, outcome: Parameters<typeof noteOutcome>[0]['outcome'], moment = afterWork.endsAt) => {
    const interview = { id: meetings[place]?.id ?? '', edition: { id: afterWork.editionId } }
    return noteOutcome({ interview, outcome, wording: 'Rappelez-nous lundi.', now: moment, actor })
  }
  return { afterWork, companies, persons, meetings, note }
}

describe('the outcome of an interview', () => {
  test('is noted, changed and taken back; the wording goes with it', async () => {
    const { afterWork, meetings, note } = await anEvening()
    expect(await note(0, 'offer')).toEqual({ outcome: 'noted' })
    const registrationId = meetings[0]?.registrationId ?? ''
    const own = async () =>
      (await listOwnInterviews(registrationId, afterWork.id)).find(one => one.id === meetings[0]?.id)
    expect(await own()).toMatchObject({ outcome: 'offer', outcomeWording: 'Rappelez-nous lundi.' })
    await note(0, null)
    expect(await own()).toMatchObject({ outcome: null, outcomeWording: null })
  })

  test('waits for its round', async () => {
    const { afterWork, meetings, note } = await anEvening()
    const round = meetings[3]?.round ?? 0
    const start = new Date(afterWork.startsAt.getTime() + (round - 1) * 10 * 60_000)
    expect(await note(3, 'no', new Date(start.getTime() - 1))).toEqual({ outcome: 'too-early' })
    expect(await note(3, 'no', start)).toEqual({ outcome: 'noted' })
  })

  test('is not noted for a cancelled interview, nor about somebody who erased all they told', async () => {
    const { afterWork, meetings, note } = await anEvening()
    await computeRounds({ activityId: afterWork.id, now, actor })
    expect(await note(0, 'hired')).toEqual({ outcome: 'gone' })
    expect(await findInterview(meetings[0]?.id)).toBeUndefined()

    const [fresh] = await listInterviews(afterWork.id)
    const registration = await findRegistration(fresh?.registrationId ?? '')
    if (!fresh || !registration) throw new Error('An interview with its registration')
    await erase(registration, now)
    const interview = { id: fresh.id, edition: { id: afterWork.editionId } }
    const late = { interview, outcome: 'hired' as const, wording: 'Inès', now: afterWork.endsAt, actor }
    expect(await noteOutcome(late)).toEqual({ outcome: 'gone' })
  })

  test('the journal tells the outcome, never the wording', async () => {
    const { meetings, note } = await anEvening()
    await note(0, 'seen-again')
    const deeds = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, meetings[0]?.id ?? ''))
    expect(deeds).toMatchObject([{ verb: 'decide', after: { outcome: 'seen-again', outcomeWording: '•••' } }])
    expect(JSON.stringify(deeds)).not.toContain('lundi')
  })
})

describe('the figures', () => {
  test('count companies, offers, candidates, outcomes, and the interviews of the last plan', async () => {
    const { afterWork, companies, persons, meetings, note } = await anEvening({ plans: 2 })
    await anOffer(afterWork, companies[0], { posts: 3 })
    await anOffer(afterWork, companies[1])
    await note(0, 'offer')
    await note(1, 'offer')
    await note(2, 'no')
    const noted = new Set(meetings.slice(0, 3).map(one => one.registrationId)).size
    expect(await countAfterWork(afterWork.editionId)).toEqual({
      companies: 2,
      offers: 2,
      posts: 4,
      candidates: persons.length,
      came: noted,
      interviews: 6,
      outcomes: { 'seen-again': 0, offer: 2, hired: 0, no: 1 },
    })
  })

  test('a place given back counts no more, except the interviews that took place', async () => {
    const { afterWork, meetings, note } = await anEvening()
    await note(0, 'hired')
    const registrationIds = [meetings[0]?.registrationId ?? '']
    await giveBack({ registrationIds, activityId: afterWork.id, now, ending: 'attendee' })
    expect(await countAfterWork(afterWork.editionId)).toMatchObject({ candidates: 2, interviews: 5, came: 1 })
  })

  test('somebody scanned at the after-work has come', async () => {
    const { afterWork, persons } = await anEvening()
    const { editionId } = afterWork
    const [place] = await db
      .insert(checkpoints)
      .values({ editionId, name: 'After-work', activityId: afterWork.id })
      .returning()
    const [device] = await db.insert(devices).values({ editionId, name: 'A', tokenHash: 'a' }).returning()
    const [registrationId, id] = [persons[0]?.id ?? '', crypto.randomUUID()]
    const log = { editionId, deviceId: device?.id ?? '', checkpointId: place?.id ?? '' }
    await db.insert(scans).values({ ...log, id, registrationId, scannedAt: now })
    expect(await countAfterWork(editionId)).toMatchObject({ came: 1 })
  })

  test('an edition without an after-work has none', async () => {
    const afterWork = await anAfterWork({ cancelledAt: now })
    expect(await countAfterWork(afterWork.editionId)).toBeUndefined()
  })
})

test('forgetting people deletes their wishes and what was written to them, and keeps what is counted', async () => {
  const { afterWork, companies, persons, meetings, note } = await anEvening()
  const offer = await anOffer(afterWork, companies[0])
  const registrationId = meetings[0]?.registrationId ?? ''
  await markInterests({ registrationId, activityId: afterWork.id, offerIds: [offer.id], now })
  await note(0, 'offer')
  const before = await countAfterWork(afterWork.editionId)
  await db.transaction(transaction =>
    forgetCandidacies(
      persons.map(({ id }) => id),
      transaction,
    ),
  )
  expect(await listInterestHistory(registrationId)).toEqual([])
  expect((await db.select().from(interviews)).map(one => one.outcomeWording).filter(Boolean)).toEqual([])
  expect(await countAfterWork(afterWork.editionId)).toEqual(before)
})

test('a company with interviews stays; one that only took a seat leaves', async () => {
  const { afterWork, companies } = await anEvening()
  const seat = (organisationId: string) => removeRecruiter({ activityId: afterWork.id, organisationId, actor })
  expect(await seat(companies[0].id)).toEqual({ outcome: 'in-use' })
  const guest = await aCompany(afterWork)
  expect(await seat(guest.id)).toEqual({ outcome: 'removed' })
  expect(await listRecruitments(guest.id)).toEqual([])
  expect((await listRecruitments(companies[0].id)).map(one => one.afterWork.id)).toEqual([afterWork.id])
})

test('a round has its time, and a moment its round', () => {
  const settings = { firstRoundAt: new Date('2026-12-15T15:15:00Z'), rounds: 6, roundMinutes: 10 }
  const at = (clock: string) => roundNow(settings, new Date(`2026-12-15T${clock}Z`))
  expect(roundTime(settings, 4)).toEqual(new Date('2026-12-15T15:45:00Z'))
  expect([at('15:14:59'), at('15:15:00'), at('15:24:59'), at('15:25:00')]).toEqual([0, 1, 1, 2])
  expect([at('16:14:59'), at('16:15:00'), at('23:00:00')]).toEqual([6, 7, 7])
})
