import { db } from 'db/client.server'
import { type Edition, editions } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { listInterviews } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { computeRounds } from '~/features/after-work/plan.server'
import { findOrganiserFigures } from '~/features/figures/organiser-figures.server'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { parisDay, parisTime } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import { loader as pageLoader } from '~/routes/statistics/public'
import { loader as csvLoader } from '~/routes/statistics/public-csv'
import { loader as jsonLoader } from '~/routes/statistics/public-json'
import { aCompany, anAfterWork, anOffer, candidates, planned, startedSince } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { call } from '../../support/call'

const DAY = 24 * 60 * 60 * 1000
const t = translatorFor('fr').getFixedT('fr', 'statistics')
let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

/** Five days later, as far as the edition is concerned. */
async function over() {
  const day = parisDay(new Date(Date.now() - 5 * DAY))
  const [startsAt, endsAt] = [parisTime(day, '13:30'), parisTime(day, '17:30')]
  const values = { heldOn: day, year: Number(day.slice(0, 4)), startsAt, endsAt }
  await db.update(editions).set({ ...values, registrationOpensAt: null, registrationClosesAt: null })
  return values
}

/** Companies with an offer of three posts each, and people who hold a place. */
async function recruiting({ companies, people }: { companies: string[]; people: number }) {
  const afterWork = await anAfterWork({ edition })
  for (const name of companies) await anOffer(afterWork, await aCompany(afterWork, { name }), { posts: 3 })
  await candidates(afterWork, people)
  return afterWork
}

const fair = (people = 6) =>
  aFair(
    edition,
    Array.from({ length: people }, () => ({ scans: [{ at: new Date() }] })),
  )
const blockOf = async () =>
  (await findOrganiserFigures({ ...edition, venue: null }, t)).counted?.blocks.find(({ id }) => id === 'after-work')
const ask = () => call(`/?lang=fr`, { params: { edition: edition.slug } })
const publicPage = async () => {
  await over()
  return pageLoader(ask())
}
const json = async () => {
  await over()
  return (await jsonLoader(ask())).json()
}
const csv = async () => {
  await over()
  return (await csvLoader(ask())).text()
}

test('organisers read companies, candidates, interviews and what came of them', async () => {
  const afterWork = await recruiting({ companies: ['Brique', 'Pixel'], people: 3 })
  await planned(afterWork)
  await computeRounds({ activityId: afterWork.id, now: new Date(), actor: null })
  await startedSince(afterWork, 60)
  const [first] = await listInterviews(afterWork.id)
  const noted = { outcome: 'hired', wording: null, now: new Date(), actor: null } as const
  await noteOutcome({ interview: { id: first?.id as string, edition }, ...noted })

  const block = await blockOf()
  expect(block?.title).toBe('2 entreprises, 3 personnes candidates à l’after-work')
  expect(block?.rows.map(({ key, cells }) => `${key} ${cells[1]}`)).toEqual([
    'companies 2',
    'offers 2',
    'posts 6',
    'candidates 3',
    'came 1',
    'interviews 6',
    'seen-again 0',
    'offer 0',
    'hired 1',
    'no 0',
    'awaited 5',
  ])
})

test('without an after-work, or with an empty one, organisers read nothing of it', async () => {
  expect(await blockOf()).toBeUndefined()
  await recruiting({ companies: [], people: 0 })
  expect(await blockOf()).toBeUndefined()
})

test('everybody reads companies and candidates in the words of a report, on the page and in the files', async () => {
  await recruiting({ companies: ['Brique', 'Pixel'], people: 5 })
  await fair()
  expect((await publicPage()).counts).toEqual([
    { indicator: 'companies', value: 2, unit: 'count' },
    { indicator: 'candidates', value: 5, unit: 'count' },
  ])
  expect((await json()).afterWork).toEqual({ companies: 2, candidates: 5 })
  expect(await csv()).toContain('after-work;companies;entreprises à l’after-work;2;')
  expect(await csv()).toContain('after-work;candidates;personnes candidates à l’after-work;5;')
})

test('candidates fewer than the threshold are told to nobody outside', async () => {
  await recruiting({ companies: ['Brique'], people: 4 })
  await fair()
  expect((await publicPage()).counts).toEqual([{ indicator: 'companies', value: 1, unit: 'count' }])
  expect((await json()).afterWork).toEqual({ companies: 1, candidates: null })
  expect(await csv()).toContain('after-work;candidates;personnes candidates à l’after-work;masqué;')
})

test('what came of interviews is told to nobody outside', async () => {
  await recruiting({ companies: ['Brique'], people: 6 })
  await fair()
  const passed = await over()
  const { shown } = await findPublicFigures({ ...edition, ...passed }, new Date())
  expect(shown).toMatchObject({ kind: 'counted', afterWork: { companies: 1, candidates: 6 } })
  for (const text of [JSON.stringify((await publicPage()).blocks), JSON.stringify(await json()), await csv()])
    expect(text).not.toMatch(/interview|entretien|embauche|hired/i)
})

test('when the participants are too few to be told, nothing is told of the after-work', async () => {
  await recruiting({ companies: ['Brique'], people: 6 })
  await fair(4)
  expect(await publicPage()).toMatchObject({ counts: [], figure: { number: 'Moins de 5' } })
  expect(await json()).not.toHaveProperty('afterWork')
})
