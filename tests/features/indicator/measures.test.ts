import { expect, test } from 'vitest'
import { correctMeasure } from '~/features/indicator/measures.server'
import { findMeasure, listMeasures, listMeasuresInForce } from '~/features/indicator/queries.server'
import { anIndicator } from '../../factories/impact'

const FIRST = { year: 2019, value: 654, source: 'Rapport' }

async function aMeasured() {
  const indicator = await anIndicator({ unit: 'hours', measures: [FIRST, { ...FIRST, year: 2018, value: 765 }] })
  const [newest] = await listMeasures(indicator.id)
  if (!newest) throw new Error('Nothing was measured')
  return { indicator, newest }
}

test('a corrected measure is still there, and the new one is in force', async () => {
  const { indicator, newest: measure } = await aMeasured()
  const values = { value: 655, source: 'Rapport corrigé', note: null }
  expect(await correctMeasure({ indicator, measure, values, actor: null })).toEqual({ outcome: 'corrected' })
  const all = await listMeasures(indicator.id)
  expect(all.map(({ year, value, source, supersededAt }) => [year, value, source, supersededAt !== null])).toEqual([
    [2019, 655, 'Rapport corrigé', false],
    [2019, 654, 'Rapport', true],
    [2018, 765, 'Rapport', false],
  ])
  const inForce = await listMeasuresInForce()
  expect(inForce.map(({ year, value }) => [year, value])).toEqual([
    [2018, 765],
    [2019, 655],
  ])
})

test('a measure is corrected once: the second correction finds it gone', async () => {
  const { indicator, newest: measure } = await aMeasured()
  const correction = (value: number) =>
    correctMeasure({ indicator, measure, values: { value, source: 'Rapport', note: null }, actor: null })
  const outcomes = await Promise.all([correction(1), correction(2)])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['corrected', 'gone'])
  expect(await listMeasuresInForce()).toHaveLength(2)
  expect(await findMeasure(indicator.id, measure.id)).toBeUndefined()
})
