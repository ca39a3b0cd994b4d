import type { Edition } from 'db/schema/editions'
import type { OutcomeMonths } from 'db/schema/words'
import { afterEach, expect, test, vi } from 'vitest'
import { computeIndicator, findPublished } from '~/features/impact-plan/formulas.server'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { parisTime } from '~/lib/dates'
import Indicator, { loader as indicatorPage } from '~/routes/impact/indicator'
import OutcomesDesk, { loader as deskLoader } from '~/routes/outcomes/desk'
import PublicOutcomes, { loader as publicLoader } from '~/routes/outcomes/public'
import { loader as statistics } from '~/routes/statistics/public'
import { anIndicator } from '../../factories/impact'
import { aSignedInMember } from '../../factories/member'
import { anEditionOf, saidLongAgo, thoseWhoCame, whoAgreed } from '../../factories/outcome'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const HELD = '2026-12-15'
const LAST_DAY = parisTime('2027-02-09', '23:59')
const OVER = parisTime('2027-02-10', '00:00')

afterEach(() => vi.useRealTimers())

/** An edition to which six came, whose figures are frozen, and of which those people were asked. */
async function aFollowedEdition(values: Parameters<typeof anEditionOf>[1] = {}, heldOn = HELD): Promise<Edition> {
  const edition = await anEditionOf(heldOn, { name: 'Empalot', ...values })
  await thoseWhoCame(
    edition,
    Array.from({ length: 6 }, () => whoAgreed(edition)),
  )
  await freezeFigures({ edition, now: parisTime(heldOn, '18:00'), actor: null })
  return edition
}

const times = (number: number, said: object) => Array.from({ length: number }, () => said)
/** 18 answers out of 40: 12 of them have a way forward. */
const SAID = [
  ...times(7, { situation: 'training' }),
  ...times(5, { situation: 'job', jobKind: 'permanent' }),
  ...times(6, { situation: 'looking' }),
  ...times(22, {}),
]

function at(now: Date) {
  vi.useFakeTimers({ now, toFake: ['Date'] })
}
const read = ({ slug }: Edition) =>
  answerOf(
    publicLoader(call(`/editions/${slug}/suites`, { params: { edition: slug }, headers: { 'accept-language': 'fr' } })),
  )
const indicator = async (now: Date, months: OutcomeMonths = 1) =>
  computeIndicator(months === 1 ? 'outcomes-1-month' : `outcomes-${months}-months`, await findPublished(now))

test('everybody reads the answers once the question is over, with how many answered; not a day before', async () => {
  const edition = await aFollowedEdition()
  await saidLongAgo(edition, SAID)
  at(LAST_DAY)
  const before = await read(edition)
  expect(before).toMatchObject({ blocks: [] })
  expect((before as { awaited: string[] }).awaited[0]).toContain('mardi 9\u00a0février 2027')

  at(OVER)
  const page = await renderPage(PublicOutcomes, await read(edition))
  expect(page).toContain('1\u00a0mois après, 67\u00a0% des personnes qui ont répondu ont trouvé une suite')
  expect(page).toContain('18 personnes ont répondu sur 40 interrogées (45\u00a0%)')
  expect(page).toContain('des autres, nous ne savons rien')
})

test('small numbers are hidden from everybody, and from the organisers as well', async () => {
  const edition = await aFollowedEdition()
  await saidLongAgo(edition, [...SAID, ...times(3, { situation: 'geiq', helped: ['stand'] })])
  at(OVER)
  const cookie = await aSignedInMember({ role: 'organiser' })
  const params = { edition: edition.slug }
  const desk = await deskLoader(call(`/organisation/editions/${edition.slug}/suites`, { params, cookie }))
  for (const { blocks } of [await read(edition), desk] as { blocks: { id: string; rows: { cells: string[] }[] }[] }[]) {
    expect(blocks.map(({ id }) => id)).toEqual(['outcomes-1'])
    const cells = blocks[0]?.rows.map(row => row.cells.slice(0, 2))
    expect(cells).toContainEqual(['Dans un GEIQ', 'masqué'])
    expect(cells).toContainEqual(['En formation', 'masqué'])
    expect(cells).toContainEqual(['En recherche', 'masqué'])
  }
  const page = await renderPage(OutcomesDesk, desk)
  expect(page).toContain('vendredi 15\u00a0janvier 2027')
  expect(page).toContain('21 (49\u00a0%)')
})

test('while answers come the organisers read how many, and what was said once the question is over', async () => {
  const edition = await aFollowedEdition()
  await saidLongAgo(edition, SAID)
  at(parisTime('2027-01-20', '10:00'))
  const cookie = await aSignedInMember({ role: 'organiser' })
  const desk = await deskLoader(
    call(`/organisation/editions/${edition.slug}/suites`, { params: { edition: edition.slug }, cookie }),
  )
  expect(desk.questions.map(({ months, asked, response }) => [months, asked, response?.answered])).toEqual([
    [1, 40, 18],
    [3, undefined, undefined],
    [6, undefined, undefined],
  ])
  expect(desk.blocks).toEqual([])
  expect(JSON.stringify(desk)).not.toMatch(/training|formation/)
})

test('an edition whose figures are not public, or that asked nobody, has no such page', async () => {
  at(OVER)
  const silent = await aFollowedEdition()
  expect(await statusOf(read(silent))).toBe(404)
  const unfrozen = await anEditionOf(HELD, { registrationOpensAt: null })
  await saidLongAgo(unfrozen, SAID)
  expect(await statusOf(read(unfrozen))).toBe(404)
  const few = await anEditionOf(HELD)
  await thoseWhoCame(few, [whoAgreed(few)])
  await freezeFigures({ edition: few, now: OVER, actor: null })
  await saidLongAgo(few, SAID)
  expect(await statusOf(read(few))).toBe(404)
})

test('the public figures lead to that page when there is one', async () => {
  at(OVER)
  const edition = await aFollowedEdition()
  const leads = async () =>
    (
      (await statistics(call(`/editions/${edition.slug}/statistiques`, { params: { edition: edition.slug } }))) as {
        hasOutcomes: boolean
      }
    ).hasOutcomes
  expect(await leads()).toBe(false)
  await saidLongAgo(edition, SAID)
  expect(await leads()).toBe(true)
})

test('an indicator whose answers are too few says so, and not that nothing was measured', async () => {
  const edition = await aFollowedEdition()
  await saidLongAgo(edition, [...times(4, { situation: 'training' }), ...times(5, { situation: 'looking' })])
  const { slug } = await anIndicator({ unit: 'percent', computed: 'outcomes-1-month' })
  const page = async () =>
    renderPage(
      Indicator,
      await indicatorPage(call('/', { params: { indicator: slug }, headers: { 'accept-language': 'fr' } })),
    )
  at(LAST_DAY)
  expect(await page()).toContain('Pas encore mesuré')
  at(OVER)
  const told = await page()
  expect(told).not.toContain('Pas encore mesuré')
  expect(told).not.toContain('non publié')
  expect(told).toContain('Masqué\u00a0: trop peu de réponses')
})

test('the question’s page shows no picture of bricks when it draws none, and no table that hides all', async () => {
  const edition = await aFollowedEdition()
  // Way forward and the rest are both shown; each answer of both is too small.
  const small = ['training', 'job', 'internship', 'geiq'].map(situation => ({
    situation,
    ...(situation === 'job' && { jobKind: 'permanent' }),
  }))
  const others = [...times(3, { situation: 'looking' }), ...times(2, { situation: 'other' })]
  await saidLongAgo(edition, [...small, ...small, ...others])
  at(OVER)
  const { blocks } = (await read(edition)) as { blocks: { notes: string[]; rows: unknown[] }[] }
  expect(blocks).toMatchObject([
    { title: '1\u00a0mois après, 62\u00a0% des personnes qui ont répondu ont trouvé une suite' },
  ])
  expect(blocks[0]?.rows).toEqual([])
  expect(blocks[0]?.notes.join(' ')).not.toContain('Briques pleines')
  expect(blocks[0]?.notes.join(' ')).toContain('Les trop petits nombres sont masqués')
})

test('the indicator of the plan is not measured until a question is over, with enough answers', async () => {
  const edition = await aFollowedEdition()
  await saidLongAgo(edition, [...times(4, { situation: 'training' }), ...times(5, { situation: 'looking' })])
  expect(await indicator(LAST_DAY)).toMatchObject({ value: undefined, rows: [], response: undefined })
  expect(await indicator(OVER)).toMatchObject({
    value: undefined,
    rows: [{ edition: { name: 'Empalot' }, value: undefined, response: { asked: 9, answered: 9 } }],
  })

  await saidLongAgo(edition, [{ situation: 'internship' }, {}])
  expect(await indicator(OVER)).toMatchObject({
    value: 50,
    nature: 'counted',
    fold: 'answers',
    rows: [{ value: 50, response: { asked: 11, answered: 10 } }],
    response: { asked: 11, answered: 10 },
  })
  expect(await indicator(OVER, 3)).toMatchObject({ value: undefined, rows: [] })
})

test('editions weigh by their answers, those whose answers are hidden and demonstrations do not', async () => {
  const [first, second, small, demonstration] = [
    await aFollowedEdition(),
    await aFollowedEdition({ name: 'Bagatelle' }),
    await aFollowedEdition({ name: 'Soupetard' }),
    await aFollowedEdition({ isDemonstration: true }),
  ]
  await saidLongAgo(first, SAID)
  await saidLongAgo(second, [...times(5, { situation: 'geiq' }), ...times(25, { situation: 'looking' })])
  await saidLongAgo(small, times(4, { situation: 'geiq' }))
  await saidLongAgo(demonstration, SAID)

  const { value, rows, response } = await indicator(OVER)
  expect(value).toBe(Math.round((100 * (12 + 5)) / (18 + 30)))
  expect(response).toEqual({ asked: 70, answered: 48 })
  expect(rows.map(row => [row.edition?.name, row.value]).sort()).toEqual([
    ['Bagatelle', 17],
    ['Empalot', 67],
    ['Soupetard', undefined],
  ])
})
