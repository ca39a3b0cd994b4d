import { seedReference } from 'db/seed/reference.server'
import { expect, test } from 'vitest'
import * as searchRoute from '~/routes/guide/search'
import { aGuidePage } from '../../factories/guide'
import { call } from '../../support/call'
import { renderPage } from '../../support/render-page'

const shown = async (query: Record<string, string>) =>
  renderPage(searchRoute.default, await searchRoute.loader(call(`/recherche?${new URLSearchParams(query)}`)))
const CARD = 'href="/guide/structures?pres=la-reynerie#lieux"'

test('who writes the name of a neighbourhood is shown first the places that help near it', async () => {
  await seedReference()
  await aGuidePage('article', { title: 'Apprendre à la Reynerie' })
  const page = await shown({ q: 'la reynerie' })
  expect(page).toContain('Les lieux qui aident près de La Reynerie')
  expect(page.indexOf(CARD)).toBeLessThan(page.indexOf('1 réponse'))
  expect(page).toContain(CARD)
  expect(await shown({ q: 'réparer' })).not.toContain('pres=')
})

test('a place without another answer is not called nothing', async () => {
  await seedReference()
  const page = await shown({ q: 'mirail' })
  expect(page).toContain('pres=le-mirail')
  expect(page).not.toContain('Rien trouvé')
  expect(await shown({ q: 'zzzz' })).toContain('Rien trouvé')
})
