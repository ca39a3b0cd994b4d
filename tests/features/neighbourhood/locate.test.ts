import { db } from 'db/client.server'
import { perimeters } from 'db/schema/neighbourhoods'
import { NEIGHBOURHOODS } from 'db/seed/neighbourhoods'
import { OUTLINES } from 'db/seed/perimeters/outlines'
import { readOutline } from 'db/seed/perimeters/perimeters.server'
import { seedReference } from 'db/seed/reference.server'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { locate, locateAll } from '~/features/neighbourhood/locate.server'
import { findAreaShare } from '~/features/neighbourhood/population.server'
import { isInOutlineNaively } from '../../support/naive-outline'
import { scatteredPositions } from '../../support/scattered-positions'

const PLACE_ABBAL = [1.3997, 43.5727]
const CAPITOLE = [1.4442, 43.6045]
const DAY = '2026-10-08'

beforeEach(() => seedReference())

test('place Abbal is in Grand Mirail, the Capitole in no priority neighbourhood', async () => {
  expect(await locate(PLACE_ABBAL, DAY)).toBe('QN03107M')
  expect(await locate(CAPITOLE, DAY)).toBeUndefined()
})

test('5,000 positions inside and around are each where a naive count says', async () => {
  const outlines = Object.entries(OUTLINES).map(([code, text]) => ({ code, outline: readOutline(text) }))
  const positions = scatteredPositions(
    outlines.map(({ outline }) => outline),
    5000,
  )
  const naive = positions.map(position => outlines.find(({ outline }) => isInOutlineNaively(position, outline))?.code)
  expect(await locateAll(positions, DAY)).toEqual(naive)
  expect(new Set(naive).size).toBe(outlines.length + 1)
  for (const index of [0, 1, 2, 3, 4]) expect(await locate(positions[index] ?? [], DAY)).toBe(naive[index])
})

test('a day counts with its own perimeters: from the first day on, until the last one excluded', async () => {
  await db.update(perimeters).set({ inForceUntil: '2030-01-01' }).where(eq(perimeters.code, 'QN03107M'))
  expect(await locate(PLACE_ABBAL, '2023-12-31')).toBeUndefined()
  expect(await locate(PLACE_ABBAL, '2024-01-01')).toBe('QN03107M')
  expect(await locate(PLACE_ABBAL, '2029-12-31')).toBe('QN03107M')
  expect(await locate(PLACE_ABBAL, '2030-01-01')).toBeUndefined()
})

test('the 16 perimeters of the area are there from the start; starting again changes none', async () => {
  const found = () => db.select().from(perimeters).orderBy(asc(perimeters.code))
  const first = await found()
  expect(first.map(({ code }) => code)).toEqual(NEIGHBOURHOODS.map(({ code }) => code))
  expect(first[0]?.coordinates[0]?.[0]?.slice(0, 2)).toEqual([
    [1.381995, 43.637692],
    [1.381585, 43.637774],
  ])
  await db.update(perimeters).set({ source: 'Corrigé à la main' })
  await seedReference()
  expect((await found()).every(({ source }) => source === 'Corrigé à la main')).toBe(true)
})

test('nine people in a hundred of the area live in a priority neighbourhood', async () => {
  const people = 76_920
  expect(await findAreaShare(DAY)).toEqual({ people, population: 832_348, exact: people / 832_348, percent: 9 })
  expect(await findAreaShare('2018-05-15')).toBeUndefined()
})
