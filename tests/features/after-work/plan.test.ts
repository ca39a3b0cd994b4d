import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { interviews } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import { eq, isNull, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listInterviews } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { computeRounds, reshuffle } from '~/features/after-work/plan.server'
import { findAfterWork, listCandidates } from '~/features/after-work/queries.server'
import { setTables } from '~/features/after-work/recruiters.server'
import { saveSettings } from '~/features/after-work/settings.server'
import { enrol } from '~/features/enrolment/enrol.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { markInterests } from '~/features/job-offer/interests.server'
import { withdrawOffer } from '~/features/job-offer/offers.server'
import { parisClock } from '~/lib/dates'
import { aCompany, anAfterWork, anOffer, candidates, planned } from '../../factories/after-work'
import { people } from '../../factories/enrolment'

const now = new Date()
const actor = null
const compute = (activity: { id: string }) => computeRounds({ activityId: activity.id, now, actor })
const change = (
  activity: { id: string },
  values: { absentIds?: string[]; absentCompanyIds?: string[]; from?: number; at?: Date },
) =>
  reshuffle({
    activityId: activity.id,
    absentIds: values.absentIds ?? [],
    absentCompanyIds: values.absentCompanyIds ?? [],
    fromRound: values.from ?? 1,
    now: values.at ?? now,
    actor,
  })
const countFor = async (activity: { id: string }, id: string) =>
  (await listInterviews(activity.id)).filter(one => one.registrationId === id).length

async function anEvening({ companies = 3, people: count = 4, rounds = 6 } = {}) {
  const afterWork = await anAfterWork()
  const seated = []
  for (let each = 0; each < companies; each++) seated.push(await aCompany(afterWork))
  await planned(afterWork, { rounds })
  return { afterWork, companies: seated, persons: await candidates(afterWork, count) }
}

describe('planning the rounds', () => {
  test('gives each candidate the minimum, writes it down and says it in the journal', async () => {
    const { afterWork, persons } = await anEvening()
    expect(await compute(afterWork)).toEqual({ outcome: 'planned', interviews: 8, missing: 0 })
    for (const { id } of persons) expect(await countFor(afterWork, id)).toBe(2)
    const [deed] = await db.select().from(auditEntries).where(eq(auditEntries.verb, 'plan'))
    expect(deed).toMatchObject({ label: 'After-work', after: { interviews: 8, cancelled: 0 } })
  })

  test('waits for settings, companies and candidates', async () => {
    const afterWork = await anAfterWork()
    expect(await compute(afterWork)).toEqual({ outcome: 'no-settings' })
    await planned(afterWork)
    expect(await compute(afterWork)).toEqual({ outcome: 'no-companies' })
    await aCompany(afterWork)
    expect(await compute(afterWork)).toEqual({ outcome: 'no-candidates' })
  })

  test('takes those who hold a place, not those who wait or gave it back', async () => {
    const afterWork = await anAfterWork({ capacity: 1 })
    await aCompany(afterWork)
    await planned(afterWork)
    const [holder, waiting] = await candidates(afterWork, 2)
    await compute(afterWork)
    expect((await listInterviews(afterWork.id)).map(one => one.registrationId)).toEqual([holder?.id])
    await giveBack({ registrationIds: [holder?.id ?? ''], activityId: afterWork.id, now, ending: 'attendee' })
    expect((await listInterviews(afterWork.id)).map(one => one.hasLeft)).toEqual([true])
    await compute(afterWork)
    expect((await listInterviews(afterWork.id)).map(one => one.registrationId)).toEqual([waiting?.id])
  })

  test('gives the companies whose offers somebody marked, and forgets a withdrawn offer', async () => {
    const { afterWork, companies, persons } = await anEvening({ people: 1 })
    const [first, second, third] = companies
    if (!first || !second || !third) throw new Error('Three companies')
    const offers = [await anOffer(afterWork, second), await anOffer(afterWork, third), await anOffer(afterWork, first)]
    const registrationId = persons[0]?.id ?? ''
    const offerIds = offers.slice(0, 2).map(({ id }) => id)
    await markInterests({ registrationId, activityId: afterWork.id, offerIds, now })
    await compute(afterWork)
    const met = async () => (await listInterviews(afterWork.id)).map(one => one.organisationId).sort()
    expect(await met()).toEqual([second.id, third.id].sort())

    for (const offer of offers.slice(0, 2)) await withdrawOffer({ offer, now, actor })
    expect((await listCandidates(afterWork.id)).map(({ wishes }) => wishes)).toEqual([[]])
  })

  test('replaces the earlier plan, which stays written as cancelled', async () => {
    const { afterWork } = await anEvening()
    await compute(afterWork)
    expect(await compute(afterWork)).toEqual({ outcome: 'planned', interviews: 8, missing: 0 })
    expect(await listInterviews(afterWork.id)).toHaveLength(8)
    expect(await db.select().from(interviews)).toHaveLength(16)
  })

  test('says how many have fewer than the minimum when tables lack', async () => {
    const { afterWork } = await anEvening({ companies: 1, people: 5, rounds: 3 })
    expect(await compute(afterWork)).toEqual({ outcome: 'planned', interviews: 3, missing: 5 })
  })

  test('refuses a cancelled after-work, and one too large to plan at once', async () => {
    const { afterWork, persons } = await anEvening({ people: 1 })
    await db.execute(sql`
      insert into registrations (id, edition_id, ticket_serial, short_code)
      select gen_random_uuid(), ${afterWork.editionId}, lpad(to_hex(n), 16, '0'), 'code-' || n from generate_series(1, 3400) n`)
    await db.execute(sql`
      insert into enrolments (id, edition_id, activity_id, registration_id, confirmed_at)
      select gen_random_uuid(), edition_id, ${afterWork.id}, id, now() from registrations where id <> ${persons[0]?.id}`)
    expect(await compute(afterWork)).toEqual({ outcome: 'too-large' })
    await db.update(activities).set({ cancelledAt: now }).where(eq(activities.id, afterWork.id))
    expect(await compute(afterWork)).toEqual({ outcome: 'closed' })
    expect(await change(afterWork, {})).toEqual({ outcome: 'closed' })
  })

  test('refuses to start anew once the first round has begun', async () => {
    const { afterWork } = await anEvening()
    expect(await computeRounds({ activityId: afterWork.id, now: afterWork.startsAt, actor })).toEqual({
      outcome: 'started',
    })
  })
})

describe('reshuffling', () => {
  test('frees the slots of somebody who has not come and fills them with who is there', async () => {
    const { afterWork, persons } = await anEvening({ companies: 1, people: 4, rounds: 3 })
    await compute(afterWork)
    const planned = (await listInterviews(afterWork.id)).map(one => one.registrationId)
    const [absent = ''] = planned
    const left = persons.find(({ id }) => !planned.includes(id))?.id ?? ''
    expect(await change(afterWork, { absentIds: [absent] })).toMatchObject({
      outcome: 'reshuffled',
      cancelled: 1,
      added: 1,
    })
    expect([await countFor(afterWork, absent), await countFor(afterWork, left)]).toEqual([0, 1])
  })

  test('leaves every other appointment where it stands', async () => {
    const { afterWork, persons } = await anEvening({ people: 6 })
    await compute(afterWork)
    const before = await listInterviews(afterWork.id)
    const absent = persons[2]?.id ?? ''
    await change(afterWork, { absentIds: [absent], from: 2 })
    const after = await listInterviews(afterWork.id)
    const kept = before.filter(one => one.registrationId !== absent || one.round < 2)
    for (const one of kept) expect(after).toContainEqual(one)
  })

  test('moves the candidates of a company that has left to others', async () => {
    const { afterWork, companies, persons } = await anEvening({ companies: 3, people: 2 })
    await compute(afterWork)
    const gone = companies[0]?.id ?? ''
    await change(afterWork, { absentCompanyIds: [gone] })
    expect((await listInterviews(afterWork.id)).map(one => one.organisationId)).not.toContain(gone)
    for (const { id } of persons) expect(await countFor(afterWork, id)).toBe(2)
  })

  test('frees the slots of somebody who gave the place back, without being told', async () => {
    const { afterWork, persons } = await anEvening()
    await compute(afterWork)
    const left = persons[0]?.id ?? ''
    await giveBack({ registrationIds: [left], activityId: afterWork.id, now, ending: 'attendee' })
    expect(await change(afterWork, {})).toMatchObject({ outcome: 'reshuffled', cancelled: 2 })
    expect(await countFor(afterWork, left)).toBe(0)
  })

  test('gives interviews to somebody who came in meanwhile', async () => {
    const { afterWork } = await anEvening()
    await compute(afterWork)
    const [late] = await people(afterWork, 1)
    await enrol({ registrationIds: [late?.id ?? ''], activityId: afterWork.id, now })
    expect(await change(afterWork, { from: 3 })).toMatchObject({ outcome: 'reshuffled', cancelled: 0, added: 2 })
    const own = (await listInterviews(afterWork.id)).filter(one => one.registrationId === late?.id)
    expect(own.every(({ round }) => round >= 3)).toBe(true)
  })

  test('never cancels an interview whose outcome is noted, nor gives its slot away', async () => {
    const { afterWork } = await anEvening({ companies: 1, people: 4, rounds: 2 })
    await compute(afterWork)
    const [noted] = await listInterviews(afterWork.id)
    if (!noted) throw new Error('An interview')
    const interview = { id: noted.id, edition: { id: afterWork.editionId } }
    await noteOutcome({ interview, outcome: 'offer', wording: null, now: afterWork.endsAt, actor })
    const reshuffled = await change(afterWork, { absentIds: [noted.registrationId] })
    expect(reshuffled).toMatchObject({ outcome: 'reshuffled', cancelled: 0, added: 0 })
    expect(await listInterviews(afterWork.id)).toHaveLength(2)
  })

  test('changes the round that runs and those after it, never one that is over', async () => {
    const { afterWork, persons } = await anEvening({ people: 6 })
    await compute(afterWork)
    const thirdRound = new Date(afterWork.startsAt.getTime() + 25 * 60_000)
    const absentIds = persons.map(({ id }) => id)
    expect(await change(afterWork, { absentIds, from: 2, at: thirdRound })).toEqual({ outcome: 'no-round' })
    expect(await change(afterWork, { absentIds, from: 7, at: thirdRound })).toEqual({ outcome: 'no-round' })
    expect(await change(afterWork, { absentIds, from: 3, at: thirdRound })).toMatchObject({ outcome: 'reshuffled' })
    expect(await change(afterWork, { absentIds, from: 6, at: afterWork.endsAt })).toEqual({ outcome: 'no-round' })
  })

  test('waits for a first plan', async () => {
    const { afterWork } = await anEvening()
    expect(await change(afterWork, {})).toEqual({ outcome: 'not-planned' })
    expect(await change(await anAfterWork(), {})).toEqual({ outcome: 'no-settings' })
  })
})

describe('settings', () => {
  test('rounds stay inside the hours of the after-work', async () => {
    const afterWork = await anAfterWork()
    const values = { firstRound: parisClock(afterWork.startsAt), rounds: 6, minutes: 30, minimum: 2 }
    const save = (given: Partial<typeof values>) => saveSettings({ afterWork, values: { ...values, ...given }, actor })
    expect(await save({})).toEqual({ outcome: 'saved', cancelled: 0 })
    expect(await save({ rounds: 7 })).toEqual({ outcome: 'outside' })
    const early = parisClock(new Date(afterWork.startsAt.getTime() - 60_000))
    expect(await save({ firstRound: early, rounds: 1 })).toEqual({ outcome: 'outside' })
  })

  test('rounds move with their after-work, however it is moved', async () => {
    const afterWork = await anAfterWork()
    await planned(afterWork)
    const later = new Date(afterWork.startsAt.getTime() + 30 * 60_000)
    await db.update(activities).set({ startsAt: later }).where(eq(activities.id, afterWork.id))
    expect((await findAfterWork(afterWork.editionId, afterWork.slug))?.settings?.firstRoundAt).toEqual(later)
  })

  test('fewer rounds or fewer tables cancel what was planned beyond them, save a noted interview', async () => {
    const afterWork = await anAfterWork()
    const company = await aCompany(afterWork, { tables: 2 })
    await planned(afterWork, { rounds: 4 })
    await candidates(afterWork, 8)
    await compute(afterWork)
    const last = (await listInterviews(afterWork.id)).find(one => one.round === 4 && one.tableNumber === 1)
    const interview = { id: last?.id ?? '', edition: { id: afterWork.editionId } }
    await noteOutcome({ interview, outcome: 'no', wording: null, now: afterWork.endsAt, actor })
    const values = { firstRound: parisClock(afterWork.startsAt), rounds: 3, minutes: 10, minimum: 2 }
    expect(await saveSettings({ afterWork, values, actor })).toEqual({ outcome: 'saved', cancelled: 1 })
    const seat = { activityId: afterWork.id, organisationId: company.id }
    expect(await setTables({ ...seat, tables: 1, actor })).toEqual({ outcome: 'saved', cancelled: 3 })
    const left = await db.select().from(interviews).where(isNull(interviews.cancelledAt))
    expect(left.map(({ round, tableNumber }) => `${round}-${tableNumber}`).sort()).toEqual(['1-1', '2-1', '3-1', '4-1'])
  })
})
