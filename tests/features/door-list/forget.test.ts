import { db } from 'db/client.server'
import { doorChanges, doorSearches } from 'db/schema/devices'
import { expect, test } from 'vitest'
import { forgetDoorChanges } from '~/features/door-list/forget.server'
import { noteSearch } from '~/features/door-list/search-limit.server'
import { parisDay, parisTime } from '~/lib/dates'
import { aDevice, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'

const HOUR = 60 * 60 * 1000

const day = parisDay(new Date(Date.now() + 7 * 24 * HOUR))
const inAWeek = { startsAt: parisTime(day, '13:30'), endsAt: parisTime(day, '17:30') }

test('changes at a door are forgotten two days after its edition, and no sooner', async () => {
  const [edition, coming, vague] = [
    await anEdition(),
    await anEdition(inAWeek),
    await anEdition({ startsAt: null, endsAt: null }),
  ]
  const [first] = [await aVisitor(edition), await aVisitor(edition), await aVisitor(coming), await aVisitor(vague)]
  const subjects = async () => (await db.select().from(doorChanges)).map(({ subjectId }) => subjectId)
  expect(await subjects()).toHaveLength(4)
  const searchers = await Promise.all([edition, coming].map(of => aDevice(of)))
  for (const { id } of searchers) await noteSearch(id, new Date())

  const hoursAfter = (hours: number) => new Date((edition.endsAt?.getTime() ?? 0) + hours * HOUR)
  expect(await forgetDoorChanges(hoursAfter(48))).toBe(0)
  expect(await forgetDoorChanges(hoursAfter(49))).toBe(2)
  expect(await subjects()).not.toContain(first.id)
  expect(await subjects()).toHaveLength(2)
  expect(await db.select().from(doorSearches)).toMatchObject([{ deviceId: searchers[1]?.id }])
})
