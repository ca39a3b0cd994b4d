import { seedReference } from 'db/seed/reference.server'
import { beforeEach, expect, test } from 'vitest'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findSharesMap } from '~/features/neighbourhood/area-map.server'
import { findEditionsMap } from '~/features/neighbourhood/editions-map.server'
import { createVenue } from '~/features/venue/create.server'
import { ordinal } from '~/lib/numbers'
import { anEdition } from '../../factories/edition'
import { countStatements } from '../../support/count-statements'

const DAY = '2026-10-08'
const ABBAL = { latitude: 43.5727, longitude: 1.3997 }
const table = {
  total: 100,
  cells: [
    { key: 'QN03107M', count: 60, share: 75 },
    { key: 'QN03109M', count: undefined, share: undefined },
    { key: 'QN03106I', count: 0, share: 0 },
    { key: 'not-said', count: 20, share: undefined },
  ],
  hidden: { keys: ['QN03109M'], count: 20, share: 25 },
}

beforeEach(() => seedReference())

const mapOf = (more: Partial<Parameters<typeof findSharesMap>[0]> = {}) =>
  findSharesMap({ day: DAY, language: 'fr', place: undefined, shown: { table, answers: 250 }, ...more })

test('each neighbourhood in force has its row: people, and their share of all who came', async () => {
  const map = await mapOf()
  expect(map?.rows).toHaveLength(16)
  expect(map?.rows.slice(0, 2).map(row => row.cells)).toEqual([
    ['1. Grand Mirail', '60', '24\u00a0%'],
    ['2. Empalot', 'masqué', 'masqué'],
  ])
  expect(map?.rows.find(row => row.key === 'QN03106I')?.cells.slice(1)).toEqual(['0', '0\u00a0%'])
  expect(map?.pictures.wide).toContain('Grand Mirail, 24\u00a0%')
})

test('a hidden number is on no picture', async () => {
  const secret = {
    ...table,
    cells: table.cells.map(cell => (cell.count === undefined ? { ...cell, count: 31 } : cell)),
  }
  const exact = await mapOf({ shown: { table: secret, answers: 250 } })
  expect(exact?.pictures.wide).toContain('Empalot, 12\u00a0%')
  const map = await mapOf()
  expect(JSON.stringify(map)).not.toMatch(/Empalot, |12\u00a0%|"31"/)
})

test('without numbers the outlines alone are drawn, and it is said', async () => {
  const map = await mapOf({ shown: undefined })
  expect(map?.notes[0]).toContain('ne sont pas publiés')
  expect(map?.pictures.wide).toContain('>Grand Mirail<')
  expect(map?.rows[0]?.cells).toEqual(['1. Grand Mirail', 'masqué', 'masqué'])
})

test('the place of the edition is a mark with its name; the words follow the language', async () => {
  const map = await mapOf({ language: 'en', place: { position: ABBAL, name: 'La Reynerie' } })
  expect(map?.pictures.narrow).toContain('>La Reynerie<')
  expect(map?.pictures.narrow).toContain('place of the edition')
  expect(map?.columns).toContain('Share of those who answered')
})

test('a day of which no perimeter is known has no map', async () => {
  expect(await mapOf({ day: '2019-10-08' })).toBeUndefined()
  expect(await findEditionsMap({ editions: [], day: '2019-10-08', language: 'fr' })).toBeUndefined()
})

test('editions stand at their venue, else in the neighbourhood of their name, else in the table alone', async () => {
  const venue = await createVenue({ name: 'Place Abbal', city: 'Toulouse', ...ABBAL, rooms: [] })
  const found = []
  for (const values of [
    { name: 'Ailleurs', venueId: venue.id },
    { name: 'Empalot' },
    { name: 'Bagatelle' },
    { name: 'Tabar' },
    { name: 'Colomiers' },
  ]) {
    const edition = await findEditionForMembers((await anEdition(values)).slug)
    if (edition) found.push(edition)
  }
  const numbers = found.map(({ number }) => ordinal(number, 'fr'))
  const map = await findEditionsMap({ editions: found, day: DAY, language: 'fr' })
  const words = [...(map?.pictures.wide.matchAll(/>([^<>]+)<\/text>/g) ?? [])].map(([, word]) => word)
  expect(words).toContain(numbers[0])
  expect(words).toContain(numbers[1])
  expect(words).toContain(`${numbers[2]}, ${numbers[3]}`)
  expect(words.join(' ')).not.toContain(numbers[4])
  expect(map?.rows[4]?.cells[1]).toContain('pas sur la carte')
  expect(map?.notes).toHaveLength(2)
})

test('a map takes the same two statements for one edition and for many', async () => {
  const edition = await findEditionForMembers((await anEdition()).slug)
  const editions = edition ? [edition] : []
  const ask = (some: typeof editions) => () => findEditionsMap({ editions: some, day: DAY, language: 'fr' })
  expect(await countStatements(ask(editions))).toBe(2)
  expect(await countStatements(ask([...editions, ...editions, ...editions]))).toBe(2)
})
