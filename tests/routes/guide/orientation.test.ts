import { expect, test } from 'vitest'
import OrientationQuestion, { loader as question } from '~/routes/guide/orientation/question'
import OrientationSheets, { loader as sheets } from '~/routes/guide/orientation/sheets'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const base = '/guide/orientation'
const ask = (step: string | undefined, search = '') =>
  question(call(`${base}${step ? `/${step}` : ''}${search}`, { params: step ? { step } : {} }))
const end = (search: string) => sheets(call(`${base}/metiers${search}`))

const COURIER = { feminine: 'Monteuse de fibre', masculine: 'Monteur de fibre' }

test('each question says where one is, and goes on, back and past with the answers', async () => {
  expect(await ask('temps', '?gouts=hands&niveau=bac&temps=year&x=1')).toMatchObject({
    question: 'time',
    number: 3,
    total: 4,
    chosen: ['year'],
    others: [
      ['gouts', 'hands'],
      ['niveau', 'bac'],
    ],
    next: `${base}/lieu`,
    skip: `${base}/lieu?gouts=hands&niveau=bac`,
    back: `${base}/niveau?gouts=hands&niveau=bac&temps=year`,
  })
  expect(await ask(undefined)).toMatchObject({ question: 'likes', number: 1, next: `${base}/niveau`, back: undefined })
  expect(await ask('lieu')).toMatchObject({ number: 4, next: `${base}/metiers` })
})

test('a question that does not exist is not found', async () => {
  for (const step of ['gouts', 'toString', 'Niveau']) expect(await statusOf(ask(step))).toBe(404)
})

test('more than three likes lead back to the first question, which says so and keeps them', async () => {
  const search = '?gouts=people&gouts=hands&gouts=outside&gouts=images'
  for (const answer of [await answerOf(ask('niveau', search)), await answerOf(end(search))]) {
    expect((answer as Response).headers.get('Location')).toBe(base + search)
  }
  const page = await renderPage(OrientationQuestion, await ask(undefined, search))
  expect(page).toContain('Gardez trois réponses au plus.')
  expect(page.match(/checked=""/g)).toHaveLength(4)
})

test('the end tells each sheet with its reasons, and what does not go with the answers', async () => {
  await aGuidePage('job', { ...COURIER, level: 'none', time: 'months', likes: ['hands'], places: ['outside'] })
  await aGuidePage('job', { level: 'bac', time: 'years', likes: ['hands'], places: ['office'] })
  await aGuideDraft('job', { feminine: 'Secrète', masculine: 'Secret' })

  const answer = await end('?gouts=hands&niveau=none&temps=months&lieu=outside')
  expect(answer).toMatchObject({ fitting: 1, trainings: '/guide/formations?niveau=none&duree=months' })
  expect(await end('')).toMatchObject({ trainings: '/guide/formations' })
  expect((answer as Exclude<typeof answer, Response>).found).toEqual([
    {
      address: '/guide/metiers/monteuse-de-fibre',
      title: 'Monteuse de fibre, monteur de fibre',
      summary: 'Elle fait marcher le réseau.',
      reasons: [
        { of: 'likes', key: 'hands' },
        { of: 'level', key: 'none' },
        { of: 'time', key: 'months' },
        { of: 'place', key: 'outside' },
      ],
      relaxed: [],
    },
    expect.objectContaining({
      address: '/guide/metiers/technicienne-reseaux',
      relaxed: [
        { of: 'level', key: 'bac' },
        { of: 'time', key: 'years' },
        { of: 'place', key: 'outside' },
      ],
    }),
  ])
  const page = await renderPage(OrientationSheets, answer)
  expect(page).toContain('On peut commencer sans diplôme.')
  expect(page).toContain('Ce métier demande le bac. La fiche dit comment s’en approcher.')
  expect(page).toContain('Vos réponses ne sont gardées nulle part.')
})

test('the end leads to the programme of the next edition, when there is one', async () => {
  expect(await end('')).toMatchObject({ found: [], edition: undefined })
  const { slug } = await anEdition()
  expect(await end('')).toMatchObject({ edition: slug })
})
