import { seedReference } from 'db/seed/reference.server'
import { beforeEach, expect, test } from 'vitest'
import * as structuresRoute from '~/routes/guide/structures'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { call } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const HOSTILE = ['nulle-part', '\u0000', "'; drop table districts", 'é'.repeat(5000), '__proto__', '']

const loaded = (query: Record<string, string> = {}) =>
  structuresRoute.loader(call(`/guide/structures?${new URLSearchParams(query)}`))
const shown = async (query?: Record<string, string>) => renderPage(structuresRoute.default, await loaded(query))
const titles = async (query?: Record<string, string>) => (await loaded(query)).structures.map(({ title }) => title)

beforeEach(() => seedReference())

/** One at the Capitole, one at the place Abbal in Grand Mirail, one of which nobody knows where it is. */
async function threeStructures() {
  await aGuidePage('structure', { title: 'A, nulle part', type: 'other' })
  await aGuidePage('structure', {
    ...{ title: 'B, au Capitole', type: 'france-travail', phone: '05 61 00 00 00' },
    ...{ latitude: '43.6045', longitude: '1.4442' },
  })
  await aGuidePage(
    'structure',
    { title: 'C, place Abbal', type: 'mission-locale', latitude: '43.5727', longitude: '1.3997' },
    { reviewedOn: null },
  )
}

test('without a choice, published structures stand in the order of their names, those without a position last', async () => {
  await threeStructures()
  await aGuideDraft('structure', { title: 'Un brouillon' })
  expect(await titles()).toEqual(['B, au Capitole', 'C, place Abbal', 'A, nulle part'])
})

test('near a neighbourhood by the name people use, distances start from its middle', async () => {
  await threeStructures()
  const { start, structures } = await loaded({ pres: 'la-reynerie' })
  expect(start).toEqual({ slug: 'la-reynerie', name: 'La Reynerie', neighbourhood: 'Grand Mirail' })
  expect(structures.map(({ title, metres }) => [title, metres && Math.round(metres / 100)])).toEqual([
    ['C, place Abbal', 4],
    ['B, au Capitole', 48],
    ['A, nulle part', undefined],
  ])
})

test('near a city, distances start from the middle of the city', async () => {
  await threeStructures()
  const page = await shown({ pres: 'toulouse' })
  expect(await titles({ pres: 'toulouse' })).toEqual(['B, au Capitole', 'C, place Abbal', 'A, nulle part'])
  expect(page).toContain('Près de Toulouse\u00a0: 3 lieux')
  expect(page).toContain('À 100\u00a0m à vol d’oiseau')
})

test('where all are of one type, nobody is asked to choose one', async () => {
  await aGuidePage('structure', { title: 'Une', type: 'other' })
  expect(await shown()).not.toContain('name="type"')
  await aGuidePage('structure', { title: 'Deux', type: 'mission-locale' })
  expect(await shown()).toContain('name="type"')
})

test('only structures of the type chosen are listed, and only types that someone has published can be', async () => {
  await threeStructures()
  const { structures, types } = await loaded({ type: 'mission-locale' })
  expect(structures.map(({ title }) => title)).toEqual(['C, place Abbal'])
  expect(types).toEqual(['france-travail', 'mission-locale', 'other'])
})

test('a neighbourhood or a type that nobody knows is left out', async () => {
  await threeStructures()
  for (const unknown of HOSTILE) {
    const { start, type, structures } = await loaded({ pres: unknown, type: unknown })
    expect([start, type, structures.length]).toEqual([undefined, undefined, 3])
  }
  expect((await loaded({ type: 'cap-emploi' })).type).toBeUndefined()
})

test('the map bears the numbers of the list, and only of those that have a position', async () => {
  await threeStructures()
  const { map } = await loaded({ pres: 'la-reynerie' })
  for (const picture of [map?.pictures.narrow ?? '', map?.pictures.wide ?? '']) {
    const words = new Set([...picture.matchAll(/>([^<>]+)<\/text>/g)].map(([, word]) => word))
    expect([...words].filter(word => /^\d/.test(word ?? ''))).toEqual(['1', '2'])
    expect(words).toContain('La Reynerie')
  }
  expect(map?.notes[0]).toContain('position est inconnue')
})

test('structures at the same place share one mark', async () => {
  const position = { latitude: '43.6045', longitude: '1.4442' }
  for (const title of ['Une', 'Deux']) await aGuidePage('structure', { title, ...position })
  expect((await loaded()).map?.pictures.wide).toContain('>1, 2</text>')
})

test('a structure more than 20 km away is in the list and not on the map', async () => {
  await aGuidePage('structure', { title: 'Luchon', latitude: '42.79', longitude: '0.593' })
  const { structures, map } = await loaded()
  expect([structures.length, map]).toEqual([1, undefined])
})

test('the list says all that the map shows: it is hidden from screen readers, and comes after', async () => {
  await threeStructures()
  const page = await shown({ pres: 'la-reynerie' })
  expect(page).toMatch(/aria-hidden="true"[^>]*><svg/)
  expect(page.indexOf('<svg')).toBeGreaterThan(page.indexOf('A, nulle part'))
  expect(page).toContain('Tout ce que dit la carte est dans la liste.')
  expect(page).toContain('Position inconnue')
  expect(page).toContain('href="tel:0561000000"')
})

test('only a structure that nobody has verified is said to be verified', async () => {
  await threeStructures()
  const { structures } = await loaded()
  expect(structures.filter(({ isToCheck }) => isToCheck).map(({ title }) => title)).toEqual(['C, place Abbal'])
  expect((await shown()).match(/>À vérifier</g)).toHaveLength(1)
  expect(await shown({ type: 'france-travail' })).not.toContain('À vérifier')
})

test('without any published structure the page says so, without a form or a map', async () => {
  await aGuideDraft('structure')
  const page = await shown({ pres: 'la-reynerie' })
  expect(page).toContain('Les adresses arrivent bientôt.')
  expect(page).not.toContain('<form')
  expect(page).not.toContain('<svg')
})

test('the page takes as many statements for one structure as for three', async () => {
  await aGuidePage('structure')
  const one = await countStatements(() => loaded({ pres: 'empalot' }))
  await threeStructures()
  expect(await countStatements(() => loaded({ pres: 'empalot' }))).toBe(one)
})

test('structures come 24 a page, the nearest first, and keep their number from one page to the next', async () => {
  for (let rank = 25; rank > 0; rank -= 1) {
    await aGuidePage('structure', { title: `Lieu ${rank}`, latitude: `${43.6043 + rank / 1000}`, longitude: '1.4437' })
  }
  const { count, structures, pages } = await loaded({ pres: 'toulouse' })
  expect([count, structures.length]).toEqual([25, 24])
  expect(structures.map(({ title }) => title)).not.toContain('Lieu 25')
  expect(pages.next).toBe('/guide/structures?pres=toulouse&type=&page=2#lieux')
  const rest = await loaded({ pres: 'toulouse', page: '2' })
  expect([rest.structures.map(({ title }) => title), rest.pages.next]).toEqual([['Lieu 25'], undefined])
  expect(rest.map?.pictures.wide).toContain('>25<')
  const page = await shown({ pres: 'toulouse', page: '2' })
  expect(page).toContain('Page 2 sur 2')
  expect(page).toContain('>25</span>')
})

test.each(['0', '-1', 'beaucoup', '9999'])('page %s of the structures is one that exists', async page => {
  await threeStructures()
  expect((await loaded({ page })).structures).toHaveLength(3)
})
