import { expect, test } from 'vitest'
import Code from '~/routes/attestation/code'
import TypedCode, { action } from '~/routes/attestation/typed-code'
import { call } from '../../support/call'
import { renderPage } from '../../support/render-page'

const PRINTED = {
  name: 'Samira Benali',
  edition: '6e édition · La Reynerie',
  day: 'Mardi 15 décembre 2026',
  hours: 'De 13 h 30 à 17 h 30',
  issuedOn: 'mercredi 16 décembre 2026',
}
const page = (activities: string[]) =>
  renderPage(Code, {
    answer: { verdict: 'genuine', printed: { ...PRINTED, activities }, shortCode: 'K7M4XDQ2PR' },
  })
const factsIn = (html: string) =>
  [...html.matchAll(/<dt[^>]*>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gs)].map(([, label = '', value = '']) => [
    label,
    ...value
      .split(/<[^>]*>/)
      .map(words => words.trim())
      .filter(Boolean),
  ])

test('says whose hours those are, all activities at once, and who signed', async () => {
  expect(factsIn(await page(['Robots', 'Quiz'])).slice(3)).toEqual([
    ['Jour', 'Mardi 15 décembre 2026'],
    ['Horaires de l’édition', 'De 13 h 30 à 17 h 30'],
    ['Activités', 'Robots', 'Quiz'],
    ['Délivrée le', 'mercredi 16 décembre 2026'],
    ['Signée par', 'Toulouse Métropole Emploi'],
  ])
})

test('says that no activity is told', async () => {
  expect(factsIn(await page([]))).toContainEqual(['Activité', 'Aucune indiquée'])
})

test('asks for the code when none was typed', async () => {
  const answer = (await action(call('/attestations', { form: { code: ' ' } }))) as unknown as {
    data: unknown
    init: { status: number }
  }
  expect(answer.init.status).toBe(422)
  const html = await renderPage(TypedCode, {}, answer.data)
  expect(html).toContain('Écrivez le code court')
  expect(html).not.toContain('Aucune attestation n’a ce code')
})
