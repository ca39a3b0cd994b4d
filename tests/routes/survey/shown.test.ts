import { afterEach, expect, test, vi } from 'vitest'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { answerSurvey } from '~/features/survey/answer.server'
import { publishText } from '~/features/survey/moderate.server'
import { ticketPath } from '~/features/ticket/link.server'
import PublicStatistics, { loader as statistics } from '~/routes/statistics/public'
import { loader as csv } from '~/routes/statistics/public-csv'
import { loader as json } from '~/routes/statistics/public-json'
import { loader as ticket } from '~/routes/ticket/ticket'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aRegistration } from '../../factories/registration'
import { aSurveyText } from '../../factories/survey'
import { call } from '../../support/call'
import { renderPage } from '../../support/render-page'

afterEach(() => void vi.useRealTimers())

const held = () =>
  anEdition({
    slug: 'empalot',
    startsAt: new Date('2026-05-10T13:00:00+02:00'),
    endsAt: new Date('2026-05-10T17:00:00+02:00'),
    publishedAt: new Date('2026-04-01T08:00:00Z'),
    registrationOpensAt: new Date('2026-04-01T08:00:00Z'),
    registrationClosesAt: null,
  })
const clock = (now: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })

test.each([
  ['2026-05-10T12:59:59+02:00', false],
  ['2026-05-10T13:00:00+02:00', true],
  ['2026-06-09T23:59:59+02:00', true],
  ['2026-06-10T00:00:00+02:00', false],
])('a ticket leads to the survey while people may answer: %s', async (now, isOpen) => {
  const { id } = await aRegistration({ edition: await held() })
  clock(now)
  const { data } = await ticket(call('/x', { params: { secret: ticketPath(id).replace('/billet/', '') } }))
  expect(data.isSurveyOpen).toBe(isOpen)
})

test('the public page and its files tell the answers and the published words, once they change no more', async () => {
  const edition = await held()
  await aFair(
    edition,
    [],
    Array.from({ length: 40 }, () => ({ at: new Date('2026-05-10T14:00:00+02:00') })),
  )
  for (const [overall, people] of [
    ['great', 12],
    ['good', 8],
    ['so-so', 6],
    ['bad', 4],
  ] as const)
    for (let made = 0; made < people; made++)
      await answerSurvey({ editionId: edition.id, answers: { overall }, text: null })
  const actor = null
  await publishText({ text: await aSurveyText(edition.id, 'Bravo'), actor, now: new Date('2026-05-11T12:00:00Z') })
  await aSurveyText(edition.id, 'Secret')
  await freezeFigures({ edition, actor, now: new Date('2026-05-12T12:00:00Z') })

  const asked = () => call('/x?lang=fr', { params: { edition: 'empalot' } })
  const read = async () => [
    await renderPage(PublicStatistics, await statistics(asked())),
    (await (await json(asked())).json()).survey,
    (await (await csv(asked())).text()).split('\r\n').filter(line => line.includes(';survey-')),
  ]
  clock('2026-06-09T12:00:00+02:00')
  const [early, ...files] = await read()
  expect(early).not.toMatch(/survey-overall|Bravo/)
  expect(files).toEqual([undefined, []])

  clock('2026-06-10T12:00:00+02:00')
  const [page, tables, lines] = await read()
  expect(page).toContain('30\u00a0réponses, pour 40\u00a0personnes venues (75\u00a0%).')
  expect(page).toContain('Bravo')
  expect(page).not.toContain('Secret')
  expect(tables).toEqual({
    overall: {
      total: 30,
      cells: [
        { key: 'great', label: 'Très bien', people: 12, share: 40 },
        { key: 'good', label: 'Bien', people: 8, share: 27 },
        { key: 'so-so', label: 'Moyen', people: null, share: null },
        { key: 'bad', label: 'Pas bien', people: null, share: null },
      ],
      hidden: { keys: ['so-so', 'bad'], people: 10, share: 33 },
    },
    discovery: null,
    welcome: null,
    useful: null,
    recommend: null,
  })
  expect(lines).toEqual([
    'empalot;counted;survey-overall;great;Très bien;12;40',
    'empalot;counted;survey-overall;good;Bien;8;27',
    'empalot;counted;survey-overall;so-so;Moyen;masqué;',
    'empalot;counted;survey-overall;bad;Pas bien;masqué;',
  ])
})
