import { db } from 'db/client.server'
import { interviews } from 'db/schema/after-work'
import { isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listInterviews } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { computeRounds, reshuffle } from '~/features/after-work/plan.server'
import { removeRecruiter } from '~/features/after-work/recruiters.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { aCompany, anAfterWork, candidates, planned } from '../../factories/after-work'

const now = new Date()
const actor = null
const TIMES = 10

async function anEvening({ companies = 2, people = 4, rounds = 2 } = {}) {
  const afterWork = await anAfterWork()
  for (let each = 0; each < companies; each++) await aCompany(afterWork)
  await planned(afterWork, { rounds })
  const persons = await candidates(afterWork, people, { firstName: 'Inès' })
  const compute = () => computeRounds({ activityId: afterWork.id, now, actor })
  const note = (id: string) =>
    noteOutcome({
      interview: { id, edition: { id: afterWork.editionId } },
      outcome: 'offer',
      wording: 'Chère Inès, à lundi.',
      now: afterWork.endsAt,
      actor,
    })
  return { afterWork, persons, compute, note }
}

test('several organisers who plan at once leave one plan', async () => {
  const { afterWork, compute } = await anEvening({ rounds: 6 })
  const outcomes = await Promise.all([1, 2, 3].map(compute))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['planned', 'planned', 'planned'])
  expect(await listInterviews(afterWork.id)).toHaveLength(8)
})

test('a company that leaves while the rounds are planned is in the plan or gone, never half', async () => {
  for (let time = 0; time < TIMES; time++) {
    const { afterWork, compute } = await anEvening()
    const { id: organisationId } = await aCompany(afterWork)
    const [plan, removal] = await Promise.all([
      compute(),
      removeRecruiter({ activityId: afterWork.id, organisationId, actor }),
    ])
    expect(plan.outcome).toBe('planned')
    const met = (await listInterviews(afterWork.id)).some(one => one.organisationId === organisationId)
    expect(removal.outcome).toBe(met ? 'in-use' : 'removed')
  }
})

test('an outcome noted while the rounds are reshuffled stands with its slot, or comes too late', async () => {
  for (let time = 0; time < TIMES; time++) {
    const { afterWork, compute, note } = await anEvening({ companies: 1, people: 12, rounds: 6 })
    await compute()
    const planned = await listInterviews(afterWork.id)
    const absentIds = planned.map(({ registrationId }) => registrationId)
    const change = { activityId: afterWork.id, absentIds, absentCompanyIds: [], fromRound: 1, now, actor }
    const [shuffled, ...noted] = await Promise.all([reshuffle(change), ...planned.map(({ id }) => note(id))])
    expect(shuffled.outcome).toBe('reshuffled')
    const left = (await listInterviews(afterWork.id)).map(({ id }) => id)
    expect(left).toHaveLength(6)
    for (const [place, { id }] of planned.entries()) {
      expect(left.includes(id)).toBe(noted[place]?.outcome === 'noted')
    }
  }
})

test('nothing that a company writes survives an erasure at the same moment', async () => {
  for (let time = 0; time < TIMES; time++) {
    const { afterWork, compute, note } = await anEvening()
    await compute()
    const [first] = await listInterviews(afterWork.id)
    const registration = await findRegistration(first?.registrationId ?? '')
    if (!first || !registration) throw new Error('An interview with its registration')
    await Promise.all([note(first.id), erase(registration, now)])
    expect(await db.select().from(interviews).where(isNotNull(interviews.outcomeWording))).toEqual([])
  }
})
