import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withdrawPage } from '~/features/guide/publish.server'
import { searchAll } from '~/features/guide-search/search.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const now = new Date('2026-12-01T09:00:00Z')
const search = (query: string, most = 8) => searchAll({ query, now, most })
const textOf = (marked: { text: string }[]) => marked.map(({ text }) => text).join('')
const titlesFor = async (query: string) => (await search(query)).map(({ title }) => textOf(title))

test('accents, capitals and endings do not count', async () => {
  await aGuidePage('article', { title: 'Réparer les téléphones' })
  expect(await titlesFor('REPARE telephone')).toEqual(['Réparer les téléphones'])
})

test('a word that stands nowhere is taken for a misspelt one', async () => {
  await aGuidePage('article', { title: 'La développeuse' })
  expect(await titlesFor('developeuse')).toEqual(['La développeuse'])
  expect(await titlesFor('xylophone')).toEqual([])
})

test('a misspelt word comes after the same word well written', async () => {
  await aGuidePage('article', { title: 'Cybersécurité' })
  await aGuidePage('article', { title: 'Au bureau', keywords: ['cybersécurite'] })
  await aGuidePage('article', { title: 'Sécurité' })
  expect(await titlesFor('cybersecurité securité')).toEqual(['Sécurité', 'Cybersécurité', 'Au bureau'])
})

test('the page that holds the most of the words comes first, then the one that holds them in its title', async () => {
  await aGuidePage('article', { title: 'Le câble', text: 'Rien d’autre.' })
  await aGuidePage('article', { title: 'Le réseau', text: 'On pose un câble sur un toit.' })
  await aGuidePage('article', { title: 'Le toit', text: 'Rien d’autre.' })
  await aGuidePage('article', { title: 'Un métier', keywords: ['câble'], text: 'Sur un toit.' })
  expect(await titlesFor('câble toit')).toEqual(['Un métier', 'Le câble', 'Le toit', 'Le réseau'])
})

test('rare words weigh more than those that every page holds', async () => {
  for (const title of ['Un', 'Deux', 'Trois']) await aGuidePage('article', { title, text: 'On travaille.' })
  await aGuidePage('article', { title: 'Le travail', text: 'On travaille.' })
  await aGuidePage('article', { title: 'Sur les chantiers', summary: 'On travaille dehors.' })
  expect((await titlesFor('travailler dehors'))[0]).toBe('Sur les chantiers')
})

test('what is not published is not found', async () => {
  await aGuideDraft('article', { title: 'Un brouillon' })
  const page = await aGuidePage('article', { title: 'Un brouillon retiré' })
  expect(await titlesFor('brouillon')).toEqual(['Un brouillon retiré'])
  await withdrawPage({ id: page.id, now, actor: await theMember(await aMember()) })
  expect(await titlesFor('brouillon')).toEqual([])
})

test('activities to come are found, with the words of their theme; those over, cancelled or not announced are not', async () => {
  const announced = { startsAt: new Date('2026-12-15T12:30:00Z'), publishedAt: new Date('2026-11-01T09:00:00Z') }
  const edition = await anEdition(announced)
  const hidden = await anEdition({ ...announced, publishedAt: null })
  const fair = { editionId: edition.id, theme: 'Robotique' }
  await anActivity({ ...fair, title: 'Mon premier robot', slug: 'mon-premier-robot' })
  await anActivity({ ...fair, title: 'Un robot annulé', cancelledAt: now })
  await anActivity({ ...fair, title: 'Un robot d’avant', startsAt: new Date('2026-11-30T12:00:00Z') })
  await anActivity({ editionId: hidden.id, theme: 'Robotique', title: 'Un robot caché' })

  const [found, ...others] = await search('robotique')
  expect(others).toEqual([])
  expect(found).toMatchObject({
    kind: 'activity',
    activityKind: 'workshop',
    address: `/editions/${edition.slug}/programme/mon-premier-robot`,
  })
})

test('found words are marked in the title, or in the text around them, which stays plain text', async () => {
  await aGuidePage('article', { title: 'Le câble', text: 'Rien.' })
  await aGuidePage('article', {
    title: 'Autre',
    summary: 'Une phrase.',
    text: 'On pose **un câble** < 3 m & "long" aussi.',
  })
  const [first, second] = await search('cables')
  expect(first?.title).toEqual([
    { text: 'Le ', isFound: false },
    { text: 'câble', isFound: true },
  ])
  expect(first?.context).toEqual([])
  expect(second?.context.filter(({ isFound }) => isFound)).toEqual([{ text: 'câble', isFound: true }])
  expect(textOf(second?.context ?? [])).toContain('un câble < 3 m & "long"')
})

test('two fields are told apart in the words around what was found, two sentences by their full stop', async () => {
  await aGuidePage('training', { title: 'Une', leadsTo: 'Un câble', duration: 'Un an' })
  await aGuidePage('article', {
    title: 'Autre',
    text: 'La rue attend son câble.\n\nUn an passe, sans un bruit, puis un camion arrive.',
  })
  const around = (await search('cable')).map(({ context }) => textOf(context))
  expect(around.join(' / ')).toContain('Un câble · Un an')
  expect(around.join(' / ')).toContain('son câble.\nUn an passe')
})

test('each kind gives its best, and says how many it has', async () => {
  for (const title of ['Le réseau', 'Autre']) await aGuidePage('article', { title, summary: 'Du réseau.' })
  await aGuidePage('use', { title: 'Rien', summary: 'Du réseau.' })
  const places = (await search('réseau', 1)).map(({ kind, rank, total }) => ({ kind, rank, total }))
  expect(places).toEqual([
    { kind: 'article', rank: 1, total: 2 },
    { kind: 'use', rank: 1, total: 1 },
  ])
  expect(await searchAll({ query: 'réseau', now, kind: 'article', most: 50 })).toHaveLength(2)
})

test('no text is an error, whatever its signs', async () => {
  await aGuidePage('article', { title: 'Le réseau' })
  const odd = fc.string({ unit: fc.constantFrom('\0', '\ud800', "'", ':*', '&', '|', '!', '(', '<->', '\\', '%', '€') })
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), odd, fc.constant('réseau'))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 4 }), async texts => {
      const found = await search(texts.join(' '))
      expect(found.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 100 },
  )
})
