import { db, rows } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { enrolments } from 'db/schema/enrolments'
import { messages } from 'db/schema/messages'
import type { Registration } from 'db/schema/registrations'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { enrol } from '~/features/enrolment/enrol.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { cancel } from '~/features/registration/cancel.server'
import { backgroundDone } from '~/lib/background.server'
import { anEdition } from '../../factories/edition'
import { aWorkshop, people, statesOf } from '../../factories/enrolment'

const now = new Date()
const HOUR = 60 * 60 * 1000
const PLACES = 12

afterEach(backgroundDone)

const lineOf = (activityId: string) =>
  db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.activityId, activityId), isNull(enrolments.cancelledAt)))
    .orderBy(asc(enrolments.line))

describe('many at once', () => {
  test('a hundred visitors for twelve places: twelve confirmed, the others waiting in their order of arrival', async () => {
    const workshop = await aWorkshop({ capacity: PLACES })
    const visitors = await people(workshop, 100)
    const outcomes = await Promise.all(
      visitors.map(({ id }) => enrol({ registrationIds: [id], activityId: workshop.id, now })),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'confirmed')).toHaveLength(PLACES)
    expect(outcomes.filter(({ outcome }) => outcome === 'waiting')).toHaveLength(88)

    const line = await lineOf(workshop.id)
    expect(line.map(one => one.confirmedAt !== null)).toEqual([...Array(PLACES).fill(true), ...Array(88).fill(false)])
    expect(await db.select().from(activities)).toMatchObject([{ placesTaken: PLACES }])
  })

  test('twenty cancellations at once promote exactly twenty, in order, and tell each of them once', async () => {
    const workshop = await aWorkshop({ capacity: 20 })
    const visitors = await people(workshop, 60)
    await rows(sql`update registrations set email = lower('v' || short_code || '@exemple.fr')`)
    for (const { id } of visitors) await enrol({ registrationIds: [id], activityId: workshop.id, now })
    const before = await lineOf(workshop.id)
    const [confirmed, waiting] = [before.slice(0, 20), before.slice(20)]

    await Promise.all(confirmed.map(({ registrationId }) => cancel({ registrationId, now })))

    const after = await lineOf(workshop.id)
    expect(after.filter(one => one.promotedAt !== null).map(({ id }) => id)).toEqual(
      waiting.slice(0, 20).map(({ id }) => id),
    )
    expect(after.filter(one => one.confirmedAt === null)).toHaveLength(20)
    const told = await db.select().from(messages).where(eq(messages.template, 'place-promoted'))
    expect(told.map(one => one.registrationId).sort()).toEqual(
      waiting
        .slice(0, 20)
        .map(one => one.registrationId)
        .sort(),
    )
  })

  test('one person who asks for two overlapping workshops at once gets one', async () => {
    const edition = await anEdition()
    const startsAt = edition.startsAt as Date
    const one = await aWorkshop({ edition, capacity: PLACES })
    const other = await aWorkshop({ edition, capacity: PLACES, startsAt: new Date(startsAt.getTime() + HOUR / 2) })
    for (const { id } of await people(one, 20)) {
      const outcomes = await Promise.all(
        [one, other].map(({ id: activityId }) => enrol({ registrationIds: [id], activityId, now })),
      )
      expect(outcomes.filter(({ outcome }) => outcome === 'overlaps')).toHaveLength(1)
    }
  })

  test('a storm of people who enrol, come in parties, give back and cancel breaks no rule', async () => {
    const edition = await anEdition()
    const startsAt = edition.startsAt as Date
    const at = (hours: number) => new Date(startsAt.getTime() + hours * HOUR)
    const workshops = await Promise.all([
      aWorkshop({ edition, capacity: 5, startsAt: at(0) }),
      aWorkshop({ edition, capacity: 3, startsAt: at(0.5) }),
      aWorkshop({ edition, capacity: 8, startsAt: at(1.5) }),
    ])
    const visitors = await people(workshops[0], 40)
    const draw = seeded(20_191_008)
    const pick = <Value>(values: Value[]) => values[Math.floor(draw() * values.length)] as Value

    for (let wave = 0; wave < 6; wave++) {
      await Promise.all(Array.from({ length: 60 }, () => act(pick(visitors), pick(workshops), draw())))
      await expectRules()
    }

    async function act(visitor: Registration, { id: activityId }: { id: string }, chance: number): Promise<unknown> {
      if (chance < 0.55) return enrol({ registrationIds: [visitor.id], activityId, now })
      if (chance < 0.7) {
        const party = [...new Set([visitor.id, pick(visitors).id, pick(visitors).id])]
        return enrol({ registrationIds: party, activityId, now })
      }
      if (chance < 0.97) return giveBack({ registrationIds: [visitor.id], activityId, now, ending: 'attendee' })
      return cancel({ registrationId: visitor.id, now })
    }

    async function expectRules() {
      for (const workshop of workshops) {
        const line = await lineOf(workshop.id)
        const confirmed = line.filter(one => one.confirmedAt !== null).length
        const [row] = await db.select().from(activities).where(eq(activities.id, workshop.id))
        expect(row?.placesTaken).toBe(confirmed)
        const free = (workshop.capacity ?? 0) - confirmed
        expect(free).toBeGreaterThanOrEqual(0)
        const waiting = line.filter(one => one.confirmedAt === null)
        const parties = Map.groupBy(waiting, one => one.partyId ?? one.id)
        for (const party of parties.values()) expect(party.length).toBeGreaterThan(free)
      }
      const clashes = await rows(sql`
        select 1 from enrolments e join activities a on a.id = e.activity_id
        join enrolments f on f.registration_id = e.registration_id and f.id > e.id
        join activities b on b.id = f.activity_id
        where e.cancelled_at is null and f.cancelled_at is null and a.starts_at < b.ends_at and b.starts_at < a.ends_at`)
      expect(clashes).toEqual([])
      const ofCancelled = await rows(sql`
        select 1 from enrolments e join registrations r on r.id = e.registration_id
        where e.cancelled_at is null and r.cancelled_at is not null`)
      expect(ofCancelled).toEqual([])
    }
  })

  test('the last place asked for by a person and a party of two goes to one of them', async () => {
    const workshop = await aWorkshop({ capacity: 2 })
    const [a, b, c] = (await people(workshop, 3)) as [Registration, Registration, Registration]
    await Promise.all([
      enrol({ registrationIds: [a.id], activityId: workshop.id, now }),
      enrol({ registrationIds: [c.id, b.id], activityId: workshop.id, now }),
    ])
    const states = await statesOf(workshop)
    expect([states[b.id], states[c.id]]).toEqual([states[c.id], states[b.id]])
    expect([states[a.id], states[b.id]].sort()).toEqual(['confirmed', 'waiting'])
  })
})

/** Numbers from 0 to 1 that are the same each time. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
