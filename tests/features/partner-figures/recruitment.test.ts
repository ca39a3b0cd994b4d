import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { interviews, jobOffers } from 'db/schema/after-work'
import { enrolments } from 'db/schema/enrolments'
import type { InterviewOutcome } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { INTERVIEW_ENDS } from '~/features/job-offer/recruitment-count'
import { countRecruitments } from '~/features/job-offer/recruitment-count.server'
import { shownRecruitment } from '~/features/partner-figures/recruitment'
import { anOrganisation } from '../../factories/organisation'
import { aHeldEdition, aRecruitingCompany, visitorsOf } from '../../factories/partner-world'

type Ends = Partial<Record<InterviewOutcome | 'awaited', number>>

/** A company that met people, with that many of each outcome. */
async function aCompanyThat(ends: Ends, marks = 0) {
  const edition = await aHeldEdition()
  const list = Object.entries(ends).flatMap(([end, count]) => Array<string>(count).fill(end))
  const people = await visitorsOf(edition, Math.max(list.length, marks, 1))
  const met = list.map(
    (end, index) => [people[index], end === 'awaited' ? null : end] as [(typeof people)[0], InterviewOutcome | null],
  )
  return { edition, people, ...(await aRecruitingCompany({ edition, marks: people.slice(0, marks), met })) }
}

const countsOf = async ({ edition, company }: Awaited<ReturnType<typeof aCompanyThat>>) => {
  const counted = (await countRecruitments(edition.id))[company.id]
  return Object.fromEntries(counted?.interviews.map(({ key, count }) => [key, count]) ?? [])
}

test('a company’s interviews are counted by what became of them', async () => {
  const world = await aCompanyThat({ 'seen-again': 3, offer: 1, hired: 2, awaited: 2 })
  expect(await countsOf(world)).toEqual({ 'seen-again': 3, offer: 1, hired: 2, no: 0, awaited: 2 })
})

test('a cancelled interview, and one whose person gave the place back, count only as they do for organisers', async () => {
  const world = await aCompanyThat({ hired: 2, awaited: 2 })
  await db.update(enrolments).set({ cancelledAt: new Date(), ending: 'attendee' })
  expect(await countsOf(world)).toMatchObject({ hired: 2, awaited: 0 })
  await db.update(interviews).set({ cancelledAt: new Date() })
  expect(await countsOf(world)).toMatchObject({ hired: 0, awaited: 0 })
})

test('an offer withdrawn, or of another company, or of a cancelled after-work, is not told', async () => {
  const { edition, company, afterWork, offer } = await aCompanyThat({}, 6)
  const other = await aRecruitingCompany({ edition })
  const offersOf = async (id: string) => (await countRecruitments(edition.id))[id]?.offers.map(one => one.marks)
  expect([await offersOf(company.id), await offersOf(other.company.id)]).toEqual([[6], [0]])
  await db.update(jobOffers).set({ withdrawnAt: new Date() }).where(eq(jobOffers.id, offer.id))
  expect(await offersOf(company.id)).toEqual([])
  await db.update(activities).set({ cancelledAt: new Date() }).where(eq(activities.id, afterWork.id))
  expect(await offersOf(company.id)).toBeUndefined()
})

test('who recruits at no after-work of the edition has no recruitment there', async () => {
  const { edition } = await aCompanyThat({ hired: 1 })
  expect((await countRecruitments(edition.id))[(await anOrganisation()).id]).toBeUndefined()
  const elsewhere = await aCompanyThat({ hired: 1 })
  expect((await countRecruitments(edition.id))[elsewhere.company.id]).toBeUndefined()
})

describe('what is shown of it', () => {
  const THRESHOLD = 2
  const shown = (counts: number[]) =>
    shownRecruitment(
      { offers: [], interviews: INTERVIEW_ENDS.map((key, index) => ({ key, count: counts[index] ?? 0 })) },
      THRESHOLD,
    ).interviews

  test('a mark below the threshold is hidden, one at the threshold is not', () => {
    const offer = { id: 'a', title: 'A', posts: 1 }
    const offers = [1, 2].map(marks => ({ ...offer, marks }))
    expect(shownRecruitment({ offers, interviews: [] }, THRESHOLD).offers.map(({ marks }) => marks)).toEqual([
      undefined,
      2,
    ])
  })

  test('fewer interviews than the threshold are not even counted', () => {
    expect(shown([1, 0, 0, 0, 0])).toBeUndefined()
    expect(shown([3, 3, 3, 3, 3])?.total).toBe(15)
  })

  test('whoever reads it keeps at least the threshold of possible numbers for each hidden outcome', () => {
    const published = new Map<string, number[][]>()
    for (const counts of everyTable(5, 14)) {
      const key = JSON.stringify(shown(counts) ?? 'nothing')
      published.set(key, [...(published.get(key) ?? []), counts])
    }
    for (const [key, worlds] of published) {
      const table = key === '"nothing"' ? undefined : shown(worlds[0] ?? [])
      if (!table) continue
      for (const [index, cell] of table.cells.entries()) {
        if (cell.count !== undefined) continue
        expect(new Set(worlds.map(world => world[index])).size).toBeGreaterThanOrEqual(THRESHOLD)
      }
    }
    expect(published.size).toBeGreaterThan(50)
  })
})

/** All tables of so many cells whose people are at most that many. */
function everyTable(cells: number, most: number): number[][] {
  if (cells === 0) return [[]]
  return Array.from({ length: most + 1 }, (_, first) => first).flatMap(first =>
    everyTable(cells - 1, most - first).map(rest => [first, ...rest]),
  )
}
