import { rows } from 'db/client.server'
import { AGE_BANDS, GENDERS, QPV_ANSWERS, SITUATIONS } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFigures } from '~/features/statistics/count.server'
import type { Tally } from '~/features/statistics/tally'
import { anEdition } from '../../factories/edition'
import { aFair, type Person, type PersonAtTheDoor, type Place } from '../../factories/fair'

const START = Date.parse('2024-10-08T13:30:00+02:00')
const END = Date.parse('2024-10-08T17:00:00+02:00')
const CODES = ['QN03107M', 'QN03106I']

const moment = fc.integer({ min: -40, max: 250 }).map(minutes => new Date(START + minutes * 60_000))
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const entry = fc.record({
  at: moment,
  place: fc.constantFrom<Place>('entrance', 'entrance', 'other-entrance', 'activity'),
  undone: fc.constantFrom(undefined, undefined, undefined, 'by-its-device' as const, 'by-another' as const),
})
const answers = fc.record({
  birthYear: fc.option(fc.integer({ min: 1935, max: 2015 }), { nil: undefined }),
  gender: maybe(GENDERS),
  qpv: maybe(QPV_ANSWERS),
  situation: maybe(SITUATIONS),
  code: maybe(CODES),
})
const person: fc.Arbitrary<Person> = fc
  .tuple(answers, fc.array(entry, { maxLength: 3 }), fc.option(moment, { nil: undefined, freq: 4 }), fc.boolean())
  .map(([{ code, ...said }, scans, cancelledAt, isErased]) => ({
    ...(isErased && cancelledAt
      ? { erasedAt: cancelledAt }
      : { ...said, neighbourhoodCode: said.qpv === 'yes' ? code : undefined }),
    cancelledAt,
    scans,
  }))
const walkIn: fc.Arbitrary<PersonAtTheDoor> = fc
  .tuple(entry, maybe(AGE_BANDS), maybe(GENDERS), maybe(QPV_ANSWERS))
  .map(([seen, ageBand, gender, qpv]) => ({ ...seen, ageBand, gender, qpv }))

type Seen = { isRegistered: boolean; arrivedAt: Date | undefined; said: Record<string, string | undefined> }

/** The same rules, told person by person. */
function recount(people: Person[], atTheDoor: PersonAtTheDoor[]) {
  const counts = (scan: { place?: string; undone?: string }) =>
    scan.place !== 'activity' && scan.undone !== 'by-its-device'
  const registered = people.map((each): Seen & { isKept: boolean } => {
    const valid = (each.scans ?? []).filter(scan => counts(scan) && (!each.cancelledAt || scan.at < each.cancelledAt))
    const [arrivedAt] = valid.map(scan => scan.at).sort((a, b) => a.getTime() - b.getTime())
    const { gender, qpv, situation, neighbourhoodCode, birthYear } = each
    return {
      isRegistered: true,
      isKept: !each.cancelledAt || arrivedAt !== undefined,
      arrivedAt,
      said: {
        age: birthYear ? bandOf(2024 - birthYear) : undefined,
        gender: gender ?? undefined,
        qpv: qpv ?? undefined,
        situation: situation ?? undefined,
        neighbourhood: neighbourhoodCode ?? undefined,
      },
    }
  })
  const nameless = atTheDoor.filter(counts).map(
    ({ at, ageBand, gender, qpv }): Seen => ({
      isRegistered: false,
      arrivedAt: at,
      said: { age: ageBand ?? undefined, gender: gender ?? undefined, qpv: qpv ?? undefined },
    }),
  )
  return [...registered.filter(each => each.isKept), ...nameless]
}

function bandOf(age: number): string {
  if (age < 16) return 'under-16'
  if (age < 26) return '16-25'
  if (age < 46) return '26-45'
  return age < 66 ? '46-65' : 'over-65'
}

function tallyUp(seen: Seen[], question: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { said } of seen) {
    const key = said[question] ?? 'not-said'
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const nonZero = (tally: Tally = []) =>
  Object.fromEntries(tally.filter(cell => cell.count > 0).map(cell => [cell.key, cell.count]))

function arrivalCounts(seen: Seen[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { arrivedAt } of seen) {
    if (!arrivedAt) continue
    const time = arrivedAt.getTime()
    const quarter = new Date(Math.floor(time / 900_000) * 900_000).toISOString()
    const key = time < START ? 'before' : time >= END ? 'after' : quarter
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

test('figures equal a naive recount on generated fairs', async () => {
  const fair = fc.tuple(fc.array(person, { maxLength: 25 }), fc.array(walkIn, { maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(fair, async ([people, atTheDoor]) => {
      await rows(sql`truncate table editions cascade`)
      const edition = await anEdition({
        startsAt: new Date(START),
        endsAt: new Date(END),
        registrationOpensAt: new Date('2024-09-01'),
      })
      await aFair(edition, people, atTheDoor)
      const figures = await countFigures(edition)
      const seen = recount(people, atTheDoor)
      const registered = seen.filter(each => each.isRegistered)
      const attended = seen.filter(each => each.arrivedAt)

      expect(figures.registered).toBe(registered.length)
      expect(figures.attended).toBe(attended.length)
      expect(figures.walkIns).toBe(seen.length - registered.length)
      for (const question of ['age', 'gender', 'qpv'] as const) {
        expect(nonZero(figures.breakdowns[question].registered)).toEqual(tallyUp(registered, question))
        expect(nonZero(figures.breakdowns[question].attended)).toEqual(tallyUp(attended, question))
      }
      const fromPriority = attended.filter(each => each.said.qpv === 'yes')
      expect(nonZero(figures.breakdowns.neighbourhood.attended)).toEqual(tallyUp(fromPriority, 'neighbourhood'))
      const asked = attended.filter(each => each.isRegistered)
      expect(nonZero(figures.breakdowns.situation.attended)).toEqual(tallyUp(asked, 'situation'))
      expect(nonZero(figures.arrivals)).toEqual(arrivalCounts(attended))
    }),
    { numRuns: 40 },
  )
})
