import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { enrol } from '~/features/enrolment/enrol.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { promoteWaiting } from '~/features/enrolment/promote.server'
import { backgroundDone } from '~/lib/background.server'
import { aWorkshop, people, statesOf } from '../../factories/enrolment'

const PEOPLE = 8
const now = new Date()

afterEach(backgroundDone)

const person = fc.nat({ max: PEOPLE - 1 })
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('join' as const), who: person }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('party' as const),
      who: fc.uniqueArray(person, { minLength: 2, maxLength: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resize' as const), places: fc.integer({ min: 1, max: 5 }) }) },
)

type Party = { members: number[]; isIn: boolean }

/** The workshop as one would run it with a pencil: a list of parties, those inside ticked. */
function aNaiveWorkshop(places: number) {
  let capacity = places
  let list: Party[] = []
  const inside = () => list.filter(({ isIn }) => isIn).reduce((sum, { members }) => sum + members.length, 0)
  const letIn = () => {
    for (const party of list) if (!party.isIn && inside() + party.members.length <= capacity) party.isIn = true
  }
  return {
    join(members: number[]) {
      const areThere = list.some(party => party.members.some(one => members.includes(one)))
      if (areThere || (members.length > 1 && members.length > capacity)) return
      list.push({ members, isIn: false })
      letIn()
    },
    leave(who: number) {
      list = list
        .map(({ members, isIn }) => ({ members: members.filter(one => one !== who), isIn }))
        .filter(({ members }) => members.length > 0)
      letIn()
    },
    resize(next: number) {
      capacity = next
      letIn()
    },
    stateOf(who: number) {
      const party = list.find(({ members }) => members.includes(who))
      return party && (party.isIn ? 'confirmed' : 'waiting')
    },
  }
}

test('whatever people do, one after the other, the places are those of a list kept with a pencil', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 14 }), async (places, steps) => {
      const workshop = await aWorkshop({ capacity: places })
      const persons = await people(workshop, PEOPLE)
      const idsOf = (who: number[]) => who.map(one => persons[one]?.id ?? '')
      const model = aNaiveWorkshop(places)
      for (const one of steps) {
        const place = { activityId: workshop.id, now }
        if (one.kind === 'resize') {
          model.resize(one.places)
          await db.update(activities).set({ capacity: one.places }).where(eq(activities.id, workshop.id))
          await db.transaction(transaction => promoteWaiting(place, transaction))
        } else if (one.kind === 'leave') {
          model.leave(one.who)
          await giveBack({ ...place, registrationIds: idsOf([one.who]), ending: 'attendee' })
        } else {
          const who = [one.who].flat()
          model.join(who)
          await enrol({ ...place, registrationIds: idsOf(who) })
        }
        const states = await statesOf(workshop)
        const found = persons.map(({ id }) => (states[id] === 'attendee' ? undefined : states[id]))
        expect(found).toEqual(persons.map((_, index) => model.stateOf(index)))
      }
    }),
    { numRuns: 40 },
  )
})
