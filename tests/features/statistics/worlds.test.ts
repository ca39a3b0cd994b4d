import { db, rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { AGE_BANDS, FIRST_VISIT_ANSWERS, GENDERS, QPV_ANSWERS, SITUATIONS } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addParticipations, createOrganisations } from '~/features/organisation/create.server'
import { countFigures } from '~/features/statistics/count.server'
import { CROSSING_NAMES, CROSSINGS } from '~/features/statistics/crossings'
import { countParticipants } from '~/features/statistics/participants.server'
import { publishedFigures } from '~/features/statistics/published'
import { ANSWERS, type EditionFigures, type Tally } from '~/features/statistics/tally'
import { anEdition } from '../../factories/edition'
import { type Answers, aFair, type Person, type PersonAtTheDoor, type Place } from '../../factories/fair'

const START = Date.parse('2024-10-08T13:30:00+02:00')
const END = Date.parse('2024-10-08T17:00:00+02:00')
const CODES = ['QN03107M', 'QN03106I']
/** In force in 2024, and outside the area. */
const ELSEWHERE_CODE = 'QN06901M'

const moment = fc.integer({ min: -40, max: 250 }).map(minutes => new Date(START + minutes * 60_000))
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const entry = fc.record({
  at: moment,
  place: fc.constantFrom<Place>('entrance', 'entrance', 'other-entrance', 'activity'),
  undone: fc.constantFrom(undefined, undefined, undefined, 'by-its-device' as const, 'by-another' as const),
})
const answers = fc.record({
  birthYear: fc.option(fc.integer({ min: 1935, max: 2015 }), { nil: undefined }),
  ageBand: fc.option(fc.constantFrom(...AGE_BANDS), { nil: undefined, freq: 1 }),
  gender: maybe(GENDERS),
  qpv: maybe(QPV_ANSWERS),
  situation: maybe(SITUATIONS),
  firstVisit: maybe(FIRST_VISIT_ANSWERS),
  prescriber: maybe(['takes-part', 'other'] as const),
  code: maybe([...CODES, ELSEWHERE_CODE]),
})
type Said = typeof answers extends fc.Arbitrary<infer Answers> ? Answers : never
/** What is written for somebody who answered so; prescribers by the names that the answers give them. */
const answersOf = ({ code, prescriber, ...said }: Said, prescribers: Prescribers): Answers => ({
  ...said,
  neighbourhoodCode: said.qpv === 'yes' ? code : undefined,
  prescriberId: prescriber && prescribers[prescriber],
})
type Prescribers = Record<'takes-part' | 'other', string>
type Drawn = { said: Said; scans: NonNullable<Person['scans']>; cancelledAt: Date | undefined; isErased: boolean }
const person: fc.Arbitrary<Drawn> = fc.record({
  said: answers,
  scans: fc.array(entry, { maxLength: 3 }),
  cancelledAt: fc.option(moment, { nil: undefined, freq: 4 }),
  isErased: fc.boolean(),
})
const personOf = ({ said, scans, cancelledAt, isErased }: Drawn, prescribers: Prescribers): Person => ({
  ...(isErased && cancelledAt ? { erasedAt: cancelledAt } : answersOf(said, prescribers)),
  cancelledAt,
  scans,
})
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
    const { gender, qpv, situation, neighbourhoodCode, birthYear, ageBand, firstVisit, prescriberId } = each
    return {
      isRegistered: true,
      isKept: !each.cancelledAt || arrivedAt !== undefined,
      arrivedAt,
      said: {
        age: birthYear ? bandOf(2024 - birthYear) : (ageBand ?? undefined),
        gender: gender ?? undefined,
        qpv: qpv ?? undefined,
        situation: situation ?? undefined,
        neighbourhood: neighbourhoodCode === ELSEWHERE_CODE ? 'elsewhere' : (neighbourhoodCode ?? undefined),
        'first-visit': firstVisit ?? undefined,
        prescriber: prescriberId ?? undefined,
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

/** People seen at the activity's own door, each once. */
function recountActivity(people: Person[], atTheDoor: PersonAtTheDoor[]): number {
  const counts = (scan: { place?: string; undone?: string }) =>
    scan.place === 'activity' && scan.undone !== 'by-its-device'
  const seen = people.filter(({ scans = [], cancelledAt }) =>
    scans.some(scan => counts(scan) && (!cancelledAt || scan.at < cancelledAt)),
  )
  return seen.length + atTheDoor.filter(counts).length
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

function expectRecounted(figures: EditionFigures, people: Person[], atTheDoor: PersonAtTheDoor[], takesPart: string) {
  const listed = (prescriber: string | undefined) => (prescriber && prescriber !== takesPart ? 'elsewhere' : prescriber)
  const seen = recount(people, atTheDoor).map(
    (each): Seen => ({ ...each, said: { ...each.said, prescriber: listed(each.said.prescriber) } }),
  )
  const registered = seen.filter(each => each.isRegistered)
  const attended = seen.filter(each => each.arrivedAt)
  const { breakdowns, crossings } = figures

  expect(figures).toMatchObject({
    registered: registered.length,
    attended: attended.length,
    walkIns: seen.length - registered.length,
  })
  for (const question of ['age', 'gender', 'qpv'] as const) {
    expect(nonZero(breakdowns[question].registered)).toEqual(tallyUp(registered, question))
    expect(nonZero(breakdowns[question].attended)).toEqual(tallyUp(attended, question))
  }
  const fromPriority = attended.filter(each => each.said.qpv === 'yes')
  expect(nonZero(breakdowns.neighbourhood.attended)).toEqual(tallyUp(fromPriority, 'neighbourhood'))
  const asked = attended.filter(each => each.isRegistered)
  for (const question of ['situation', 'first-visit', 'prescriber'] as const) {
    expect(nonZero(breakdowns[question].attended)).toEqual(tallyUp(asked, question))
  }
  for (const name of CROSSING_NAMES) {
    const [first, second] = CROSSINGS[name]
    const both = (row: string, column: string) =>
      attended.filter(({ said }) => (said[first] ?? 'not-said') === row && (said[second] ?? 'not-said') === column)
    expect(crossings[name]).toEqual(ANSWERS[first].map(row => ANSWERS[second].map(column => both(row, column).length)))
  }
  expect(nonZero(figures.arrivals)).toEqual(arrivalCounts(attended))
  expect(figures.activities.map(activity => activity.attended)).toEqual([recountActivity(people, atTheDoor)])
}

/** Two organisations that send people, one of which takes part; and a priority neighbourhood of another area. */
async function aWorld(edition: Edition, takesPart: string) {
  await addParticipations([{ editionId: edition.id, organisationId: takesPart, role: 'prescriber' }], db)
}

async function prescribersOf(): Promise<Prescribers> {
  // Neighbourhoods outlive their test: this one has a name that no other test takes.
  await db
    .insert(priorityNeighbourhoods)
    .values({ code: ELSEWHERE_CODE, name: 'Gerland', city: 'Lyon', isInArea: false, inForceFrom: '2024-01-01' })
    .onConflictDoNothing()
  const [first, second] = await createOrganisations([{ name: 'Mission' }, { name: 'École' }])
  return { 'takes-part': first?.id ?? '', other: second?.id ?? '' }
}

const aFairDay = () =>
  anEdition({ startsAt: new Date(START), endsAt: new Date(END), registrationOpensAt: new Date('2024-09-01') })

test('figures equal a naive recount on generated fairs', async () => {
  const prescribers = await prescribersOf()
  const fair = fc.tuple(fc.array(person, { maxLength: 25 }), fc.array(walkIn, { maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(fair, async ([drawn, atTheDoor]) => {
      await rows(sql`truncate table editions cascade`)
      const edition = await aFairDay()
      await aWorld(edition, prescribers['takes-part'])
      const people = drawn.map(each => personOf(each, prescribers))
      await aFair(edition, people, atTheDoor)
      const figures = await countFigures(edition)
      expectRecounted(figures, people, atTheDoor, prescribers['takes-part'])
      expect(await countParticipants(edition.id)).toBe(figures.attended)
    }),
    { numRuns: 40 },
  )
})

test.each([300, 10_000])(
  'figures of %i people equal a naive recount, and so does every number published',
  async size => {
    const prescribers = await prescribersOf()
    const edition = await aFairDay()
    await aWorld(edition, prescribers['takes-part'])
    const [drawn = []] = fc.sample(fc.array(person, { minLength: size, maxLength: size, size: 'max' }), {
      numRuns: 1,
      seed: size,
    })
    const [atTheDoor = []] = fc.sample(fc.array(walkIn, { minLength: size / 10, maxLength: size / 10, size: 'max' }), {
      numRuns: 1,
      seed: size,
    })
    const people = drawn.map(each => personOf(each, prescribers))
    await aFair(edition, people, atTheDoor)
    const figures = await countFigures(edition)
    expectRecounted(figures, people, atTheDoor, prescribers['takes-part'])

    const shown = publishedFigures(figures, 5)
    const attended = recount(people, atTheDoor).filter(each => each.arrivedAt)
    expect(shown?.participants).toBe(attended.length)
    for (const question of ['age', 'gender', 'qpv'] as const) {
      const counted = tallyUp(attended, question)
      const cells = shown?.tables[question]?.cells ?? []
      expect(cells.length).toBeGreaterThan(2)
      for (const { key, count } of cells) if (count !== undefined) expect(count).toBe(counted[key])
      const shares = cells.flatMap(({ share }) => share ?? [])
      const together = shares.reduce((sum, share) => sum + share, 0) + (shown?.tables[question]?.hidden?.share ?? 0)
      if (shares.length > 0) expect(together).toBe(100)
    }
  },
)
