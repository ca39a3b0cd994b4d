import { expect, test } from 'vitest'
import { setOwner } from '~/features/guide/edit.server'
import { dayAfter } from '~/lib/dates'
import * as list from '~/routes/guide-desk/list'
import * as reviews from '~/routes/guide-desk/reviews'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aSignedInMember, theMember } from '../../factories/member'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'
import { locationOf, today } from './organiser'

test('the list says what each page is, and its address chooses among them', async () => {
  const cookie = await aSignedInMember({ email: 'ines@exemple.fr', name: 'Inès' })
  const me = await theMember('ines@exemple.fr')
  const due = await aGuidePage('use', { title: 'Vieille' }, { reviewedOn: dayAfter(today(), -365) })
  const fresh = await aGuidePage('resource', { title: 'Jeune' }, { reviewedOn: dayAfter(today(), -364) })
  await aGuideDraft('portrait', { title: 'Brouillon' })
  await setOwner(fresh, me.id, null)
  const titles = async (query: string) => {
    const { shown } = await list.loader(call(`/?${query}`, { cookie }))
    return shown.map(({ title }) => title).sort()
  }
  expect(await titles('')).toEqual(['Brouillon', 'Jeune', 'Vieille'])
  expect(await titles('relire=oui')).toEqual(['Vieille'])
  expect(await titles('genre=ressources')).toEqual(['Jeune'])
  expect(await titles('etat=draft')).toEqual(['Brouillon'])
  expect(await titles('miennes=oui')).toEqual(['Jeune'])
  expect(await titles('titre=EIL')).toEqual(['Vieille'])
  expect(await titles('titre=br%C3%B4uill')).toEqual(['Brouillon'])
  expect(await titles('titre=rien')).toEqual([])
  expect(await titles('genre=toString&etat=__proto__')).toEqual(['Brouillon', 'Jeune', 'Vieille'])
  expect((await list.loader(call('/', { cookie }))).shown.find(({ id }) => id === due.id)).toMatchObject({
    state: 'published',
    isDue: true,
    owner: null,
  })
})

test('the list goes fifty pages at a time, its choices kept', async () => {
  const cookie = await aSignedInMember()
  for (let index = 0; index < 51; index++) await aGuideDraft('use', { title: `Usage ${index}` })
  await aGuideDraft('article')
  const at = async (query: string) => list.loader(call(`/?${query}`, { cookie }))
  const [first, second] = [await at('genre=usages'), await at('genre=usages&page=2')]
  expect(first).toMatchObject({ total: 52, found: 51, pages: 2 })
  expect(new Set([...first.shown, ...second.shown].map(({ id }) => id)).size).toBe(51)
  expect([first.shown.length, second.shown.length]).toEqual([50, 1])
  expect(await renderPage(list.default, first)).toContain('href="/organisation/guide?genre=usages&amp;page=2"')
  for (const page of ['9', '1e99', '-1', 'x']) {
    const asked = await at(`genre=usages&page=${page}`)
    expect([page, asked.page]).toEqual([page, page.startsWith('-') || page === 'x' ? 1 : 2])
  }
})

test('several ticked pages are noted as read again at once', async () => {
  const cookie = await aSignedInMember()
  const old = { reviewedOn: '2020-01-01' }
  const pages = [
    await aGuidePage('use', {}, old),
    await aGuidePage('resource', {}, old),
    await aGuidePage('article', {}, old),
  ]
  const ticked = pages.slice(0, 2).map(({ id }): [string, string] => ['pages', id])
  expect(await locationOf(reviews.action(call('/', { cookie, form: ticked })))).toBe('/organisation/guide?fait=relues')
  expect((await list.loader(call('/', { cookie }))).toReview).toBe(1)
  expect(await locationOf(reviews.action(call('/', { cookie, form: {} })))).toBe('/organisation/guide?fait=rien')
  expect(await statusOf(reviews.action(call('/', { cookie, form: { pages: 'x' } })))).toBe(422)
})
