import { parse } from 'csv-parse/sync'
import { db } from 'db/client.server'
import { impactActions, impactPlans } from 'db/schema/impact'
import { impactIndicators } from 'db/schema/indicators'
import { seedImpact } from 'db/seed/impact.server'
import { seedOrganisations, seedPastEditions } from 'db/seed/past-editions.server'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { loader as action } from '~/routes/impact/action'
import { loader as impact } from '~/routes/impact/impact'
import { loader as csv } from '~/routes/impact/impact-csv'
import { loader as json } from '~/routes/impact/impact-json'
import { loader as indicator } from '~/routes/impact/indicator'
import { anEdition } from '../../factories/edition'
import { anIndicator, aPlan } from '../../factories/impact'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const FRENCH = { headers: { cookie: 'x=1', 'Accept-Language': 'fr' } }
const page = () => impact(call('/impact?lang=fr'))
const everyAnswer = async () => {
  const answers = [await page(), await (await json()).json(), await (await csv()).text()]
  return JSON.stringify(answers)
}

/** A plan, an action, an indicator and an edition that nobody may see, each with a word of its own. */
async function aHiddenWorld() {
  const editionId = (await anEdition({ publishedAt: null, name: 'SECRET-EDITION' })).id
  const indicatorId = (
    await anIndicator({
      title: 'SECRET-INDICATEUR',
      publishedAt: null,
      measures: [{ year: 2019, value: 77_777, source: 'SECRET-SOURCE' }],
    })
  ).id
  await aPlan({
    title: 'SECRET-PLAN',
    publishedAt: null,
    milestones: [{ year: 2019, title: 'SECRET-JALON' }],
    axes: [{ title: 'SECRET-AXE', actions: [{ title: 'SECRET-ACTION' }] }],
  })
  await aPlan({
    title: 'Montré',
    axes: [
      {
        title: 'Axe montré',
        actions: [
          { title: 'Action montrée', evidence: [{ editionId }, { indicatorId }] },
          { title: 'SECRET-RETIREE', withdrawnAt: new Date() },
        ],
      },
    ],
  })
}

test('what is not published, or withdrawn, is told nowhere', async () => {
  await aHiddenWorld()
  const told = await everyAnswer()
  expect(told).toContain('Action montrée')
  expect(told).not.toMatch(/SECRET|77.?777/)
  const shown = await action(call('/x?lang=fr', { params: { action: 'action-montree' } }))
  expect(JSON.stringify(shown)).not.toMatch(/SECRET/)
  for (const slug of ['secret-action', 'secret-retiree', 'x', 'nul\0', '__proto__']) {
    expect(await statusOf(action(call('/x', { params: { action: slug } })))).toBe(404)
  }
  for (const slug of ['secret-indicateur', 'x', 'nul\0', 'toString']) {
    expect(await statusOf(indicator(call('/x', { params: { indicator: slug } })))).toBe(404)
  }
})

test('the same things appear once they are published and put back', async () => {
  await aHiddenWorld()
  const publishedAt = new Date('2020-01-01T12:00:00Z')
  await db.update(impactPlans).set({ publishedAt })
  await db.update(impactIndicators).set({ publishedAt })
  await db.update(impactActions).set({ withdrawnAt: null })
  const told = await everyAnswer()
  for (const word of ['PLAN', 'JALON', 'AXE', 'ACTION', 'RETIREE', 'INDICATEUR', 'SOURCE']) {
    expect(told).toContain(`SECRET-${word}`)
  }
})

test('a plan published in the future waits for its day', async () => {
  await aPlan({ title: 'Demain', publishedAt: new Date(Date.now() + 60_000) })
  expect(await everyAnswer()).not.toContain('Demain')
})

async function aReportedWorld() {
  await seedPastEditions(await seedOrganisations(db), db)
  await seedImpact(db)
}

test('the page says what the report of 2019 says', async () => {
  await aReportedWorld()
  const { first, years, plans, themes } = await page()
  const series = themes.flatMap(theme => theme.series)
  expect(first).toMatchObject({
    number: '620',
    nature: 'déclaré dans un rapport',
    outOf: '2 éditions sur 5 ont publié ce nombre.',
  })
  expect(years.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019, 2020])
  expect(plans.map(({ title, counts }) => [title, counts])).toEqual([
    ['Plan d’action GPECT 2015-2019', ['9 actions sur 9 sont menées à bien.']],
    ['Plan d’action GPECT 2020-2022', ['L’avancement de 3 actions n’est pas connu.']],
  ])
  expect(plans[0]?.axes.map(({ actions }) => actions.length)).toEqual([3, 1, 3, 2])
  const numbers = themes.flatMap(({ figures }) => figures.map(({ title, number }) => [title, number]))
  expect(numbers).toEqual(
    expect.arrayContaining([
      ['Part des femmes', '39\u00a0%'],
      ['Part des moins de 26 ans', '46\u00a0%'],
      ['Part des personnes des quartiers prioritaires', '14\u00a0%'],
      ['Guides du numérique remis', '250'],
      ['Toujours en emploi un an après', '79\u00a0%'],
      ['Suites de parcours à 3\u00a0mois', undefined],
    ]),
  )
  expect(series.map(({ title, rows }) => [title, rows.map(({ value }) => value)])).toEqual([
    [
      'Heures d’insertion',
      [287_734, 431_983, 508_283, 540_828, 479_695, 700_460, 765_422, 654_871].map(
        hours => `${hours.toLocaleString('fr-FR')}\u00a0h`,
      ),
    ],
    ['Donneurs d’ordre', ['4', '14', '32', '42', '51', '57', '63', '63']],
  ])
  expect(series[0]?.rows.map(({ note }) => Boolean(note))).toEqual([false, true, true, true, true, true, false, false])
})

test('the JSON and the CSV hold the numbers of the page, no more and no fewer', async () => {
  await aReportedWorld()
  const { first, themes } = await page()
  const series = themes.flatMap(theme => theme.series)
  const shown = new Map([first, ...themes.flatMap(({ figures }) => figures), ...series].map(one => [one?.slug, one]))
  const told = (await (await json()).json()) as {
    indicators: { slug: string; unit: string; value: number | null; rows: { value: number | null }[] }[]
    plans: { axes: { actions: { slug: string; percent: number | null; progress: object[] }[] }[] }[]
  }
  expect(told.indicators.map(({ slug }) => slug).sort()).toEqual([...shown.keys()].sort())
  for (const { slug, value } of told.indicators) {
    const digits = shown.get(slug)?.number?.replace(/\D/g, '')
    expect([slug, digits && Number(digits)]).toEqual([slug, value ?? undefined])
  }

  const lines: Record<string, string>[] = parse(await (await csv()).text(), {
    bom: true,
    delimiter: ';',
    columns: true,
  })
  const of = (object: string) => lines.filter(line => line.objet === object)
  const rows = told.indicators.flatMap(({ slug, rows }) =>
    (rows.length ? rows : [{ value: null }]).map(({ value }) => `${slug} ${value ?? ''}`),
  )
  expect(of('indicateur').map(({ cle, valeur }) => `${cle} ${valeur}`)).toEqual(rows)
  const actions = told.plans.flatMap(({ axes }) => axes.flatMap(axis => axis.actions))
  expect(of('action').map(({ cle }) => cle)).toEqual(actions.map(({ slug }) => slug))
  expect(of('avancement')).toHaveLength(actions.flatMap(({ progress }) => progress).length)
})

test('each figure leads to its definition, its lines and their source', async () => {
  await aReportedWorld()
  const hours = await indicator(call('/x?lang=fr', { params: { indicator: 'heures-d-insertion' } }))
  expect(hours).toMatchObject({ number: '654\u202f871\u00a0h', of: '2019' })
  expect(hours.lines).toHaveLength(8)
  expect(hours.lines.every(({ source }) => source.startsWith('Rapport d’activité 2019'))).toBe(true)
  const women = await indicator(call('/x?lang=fr', { params: { indicator: 'part-des-femmes' } }))
  expect(women.lines.map(({ name, value }) => [name, value])).toEqual([
    ['La Reynerie, 2017', 'non publié'],
    ['Empalot, 2017', 'non publié'],
    ['Trois Cocus, 2018', 'non publié'],
    ['Bagatelle, 2019', 'non publié'],
    ['Colomiers, 2019', '39\u00a0%'],
  ])
  expect(women.actions).toEqual([
    { slug: 'le-numerique-prend-ses-quartiers', title: 'Le Numérique Prend Ses Quartiers' },
  ])
})

test('an action shows its steps, its history and what proves it', async () => {
  await aReportedWorld()
  const fair = await action(call('/x?lang=fr', { params: { action: 'le-numerique-prend-ses-quartiers' } }))
  expect(fair.progress?.text).toBe('100\u00a0%')
  expect(fair.steps.map(({ when }) => when)).toEqual([
    '2017',
    'mardi 21\u00a0novembre 2017',
    'jeudi 15\u00a0novembre 2018',
    'lundi 11\u00a0février 2019',
    'mardi 8\u00a0octobre 2019',
  ])
  expect(fair.history).toMatchObject([{ percent: '100\u00a0%' }])
  expect(fair.evidence.editions).toHaveLength(5)
  expect(fair.evidence.indicators).toHaveLength(9)
  expect(fair.facts.find(({ label }) => label === 'Structure pilote')?.text).toBe('Toulouse Métropole Emploi')
})

test('the newest progress is the one shown, and what was noted before is listed', async () => {
  await aPlan({
    axes: [
      {
        title: 'Métiers',
        actions: [
          {
            title: 'Guide',
            progress: [
              { percent: 80, notedOn: '2019-06-30' },
              { percent: 75, notedOn: '2019-06-30', note: 'corrigé' },
              { percent: 30, notedOn: '2018-06-30', note: 'retrouvé plus tard' },
            ],
          },
        ],
      },
    ],
  })
  const guide = await action(call('/x?lang=fr', { params: { action: 'guide' } }))
  expect(guide.progress?.text).toBe('75\u00a0%')
  expect(guide.history.map(({ percent }) => percent)).toEqual(['75\u00a0%', '80\u00a0%', '30\u00a0%'])
})

test('a visitor who reads English gets the frame of the page in English', async () => {
  await aReportedWorld()
  const { head, first } = await impact(call('/impact?lang=en', FRENCH))
  expect(head.title).toBe('The plan and what it changes')
  expect(first?.nature).toBe('declared in a report')
})

test('the page asks the same number of questions for one plan and for three', async () => {
  const grow = async () => {
    const indicatorId = (await anIndicator({ measures: [{ year: 2019, value: 1, source: 'Rapport' }] })).id
    const steps = [{ title: 'A' }, { title: 'B' }]
    await aPlan({
      axes: [{ title: 'A', actions: [{ title: `Action ${indicatorId}`, steps, evidence: [{ indicatorId }] }] }],
    })
  }
  await grow()
  const one = await countStatements(page)
  await grow()
  await grow()
  await anEdition()
  expect(await countStatements(page)).toBe(one)
  expect(await db.$count(impactPlans, eq(impactPlans.strategicGoal, 'Donner accès à l’emploi.'))).toBe(3)
})

test('without any plan the page says so', async () => {
  const { plans, years, first, themes } = await page()
  expect([plans, years, first, themes]).toEqual([[], [], undefined, []])
})
