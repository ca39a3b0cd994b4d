import { db } from 'db/client.server'
import { attestations } from 'db/schema/attestations'
import { beforeEach, describe, expect, test } from 'vitest'
import { quietSerializers } from '~/guards.server'
import * as page from '~/routes/attestation/attestation'
import * as code from '~/routes/attestation/code'
import { loader as file } from '~/routes/attestation/file'
import { loader as keys } from '~/routes/attestation/keys'
import * as typedCode from '~/routes/attestation/typed-code'
import { loader as ticketPage } from '~/routes/ticket/ticket'
import {
  aHeldEdition,
  anAttestedPerson,
  aPerson,
  aWatchedActivity,
  type Held,
  secretOf,
  seen,
  undo,
} from '../../factories/attestation'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { readPdf } from '../../support/read-pdf'
import { renderPage } from '../../support/render-page'
import { wordsIn } from '../../support/words-in'

let held: Held

beforeEach(async () => {
  held = await aHeldEdition()
})

type Form = Parameters<typeof call>[1]
const asked = (person: { id: string }, given: Form = {}) =>
  call('/x', { headers: { 'Accept-Language': 'fr' }, params: { secret: secretOf(person) }, ...given })
const download = (person: { id: string }, address: string) =>
  file(call(`/x?${address.split('?')[1]}`, { params: { secret: secretOf(person) } }))

/** Somebody who came, and was seen at one activity. */
async function aVisitorOfRobots() {
  const person = await aPerson(held, { email: 'samira@exemple.fr' })
  const robots = await aWatchedActivity(held, 'Robots')
  await seen(held, person)
  await seen(held, person, robots)
  return { person, robots }
}

describe('the page of a person who came', () => {
  test('proposes their name and the activities where they were seen, none of them ticked', async () => {
    const { person } = await aVisitorOfRobots()
    await aWatchedActivity(held, 'Quiz')
    const html = await renderPage(page.default, await page.loader(asked(person)))
    expect(html).toContain('value="Samira Benali"')
    expect(html).toContain('Robots')
    expect(html).not.toMatch(/Quiz|checked=""/)
    expect(html).toContain('Un seul nom est valable à la fois')
    expect(html).toContain('Le temps de garder vos données est passé')
  })

  test('says until when its words are shown', async () => {
    held = await aHeldEdition({ retentionDays: 7300 })
    const { person } = await aVisitorOfRobots()
    const html = await renderPage(page.default, await page.loader(asked(person)))
    expect(html).toContain('jusqu’au lundi 11\u00a0décembre 2045 au moins')
  })

  test('says it for as long as those are kept who agreed to be asked later', async () => {
    const agreed = await aPerson(held, { consentFollowUpAt: new Date('2025-12-01T12:00:00Z') })
    const said = async (person: { id: string }) => (await page.loader(asked(person))).until
    expect([await said(await aPerson(held)), await said(agreed)]).toEqual([
      'lundi 16\u00a0mars 2026',
      'mardi 14\u00a0juillet 2026',
    ])
  })

  test('leads to a PDF with that name and those activities, and nothing else of the person', async () => {
    const { person, robots } = await aVisitorOfRobots()
    const form: [string, string][] = [
      ['name', ' Samira  El Benali '],
      ['activities', robots.id],
    ]
    const sent = (await page.action(asked(person, { form }))) as Response
    expect([sent.status, sent.headers.get('Location')?.split('?')[0]]).toEqual([
      303,
      `/billet/${secretOf(person)}/attestation.pdf`,
    ])
    const answer = await download(person, sent.headers.get('Location') ?? '')
    expect([...answer.headers]).toEqual([
      ['cache-control', 'no-store'],
      ['content-disposition', 'attachment; filename="attestation.pdf"'],
      ['content-type', 'application/pdf'],
    ])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const { pages, heard, info, metadata } = await readPdf(bytes)
    const said = heard.map(one => one.said)
    expect(pages).toBe(1)
    expect(info.Title).toBe('Attestation de présence, Samira El Benali')
    expect(metadata?.getRaw()).toContain('pdfuaid')
    expect(heard.find(({ tag }) => tag === 'H1')?.said).toBe('Attestation de présence')
    for (const words of ['Samira El Benali', 'Robots', 'De 13 h 30 à 17 h 30', 'localhost:3000/attestations'])
      expect(said.map(one => one.replaceAll('\u00a0', ' '))).toContain(words)
    expect(await wordsIn(bytes)).not.toMatch(new RegExp(`exemple\\.fr|${person.id}|${secretOf(person)}`))
  })

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['x'.repeat(61), 'tooLong'],
    ['سميرة', 'letters'],
    ['Samira\u0007', 'signs'],
    ['Toulouse Métropole Emploi : certifié BAC+5', 'signs'],
    ['. - ’', 'signs'],
  ])('refuses the name “%s” beside its field, and keeps what was ticked', async (name, word) => {
    const { person, robots } = await aVisitorOfRobots()
    const form: [string, string][] = [
      ['name', name],
      ['activities', robots.id],
    ]
    const answer = (await page.action(asked(person, { form }))) as unknown as {
      data: { reply: { error: Record<string, string[]> } }
      init: { status: number }
    }
    expect([answer.init.status, answer.data.reply.error]).toEqual([422, { name: [word] }])
    const html = await renderPage(page.default, await page.loader(asked(person)), answer.data)
    expect(html).toContain('À corriger avant de continuer')
    expect(html).not.toContain('value="Samira Benali"')
    expect(html).toMatch(/value="[\w-]+" checked=""|checked="" value/)
    expect(await db.$count(attestations)).toBe(0)
  })

  test('prints a name with the letters of the paper, be it without an accent', async () => {
    const { person } = await aVisitorOfRobots()
    await page.action(asked(person, { form: { name: 'Ğülay Nguyễn-Ørsted d’Arc St. Clair' } }))
    expect((await db.select().from(attestations))[0]?.printed?.name).toBe('Gülay Nguyen-Ørsted d’Arc St. Clair')
  })

  test('refuses an activity where they were not seen, twenty-one of them, and what is no activity', async () => {
    const { person } = await aVisitorOfRobots()
    const quiz = await aWatchedActivity(held, 'Quiz')
    const name: [string, string] = ['name', 'Samira']
    const ticked = (ids: string[]) => [name, ...ids.map((id): [string, string] => ['activities', id])]
    for (const ids of [[quiz.id], ['x'], Array.from({ length: 21 }, () => crypto.randomUUID())])
      expect(await statusOf(page.action(asked(person, { form: ticked(ids) })))).toBe(422)
    expect(await db.$count(attestations)).toBe(0)
  })

  test('asks to wait after too many tries, and keeps what was typed', async () => {
    const { person } = await aVisitorOfRobots()
    const { request, params } = asked(person, { form: { name: 'Samira' } })
    const context = { cspNonce: '', asksTooOften: true }
    expect(await statusOf(page.action({ request, params, context }))).toBe(429)
    expect(await db.$count(attestations)).toBe(0)
  })

  test('costs as many statements for one activity as for three', async () => {
    const { person } = await aVisitorOfRobots()
    const cost = () => countStatements(async () => void (await page.loader(asked(person))))
    const forOne = await cost()
    for (const title of ['Quiz', 'Table ronde']) await seen(held, person, await aWatchedActivity(held, title))
    expect(await cost()).toBe(forOne)
  })
})

test('who was not seen at the entrance reads why there is no attestation, and is given none', async () => {
  const person = await aPerson(held)
  expect(await renderPage(page.default, await page.loader(asked(person)))).toContain('n’a pas été lu à l’entrée')
  expect(await statusOf(page.action(asked(person, { form: { name: 'Samira' } })))).toBe(404)
})

test('the ticket leads there once it was read at the entrance', async () => {
  const person = await aPerson(held)
  const hasCome = async () =>
    ((await ticketPage(asked(person))) as unknown as { data: { hasCome: boolean } }).data.hasCome
  expect(await hasCome()).toBe(false)
  const entry = await seen(held, person)
  expect(await hasCome()).toBe(true)
  await undo(held, entry)
  expect(await hasCome()).toBe(false)
})

test('a paper is downloaded by its own person alone, by a secret that is ours, and while it is true', async () => {
  const { held, person, entry } = await anAttestedPerson()
  const stranger = await aPerson(held)
  await seen(held, stranger)
  const [row] = await db.select().from(attestations)
  const address = `?papier=${row?.id}`
  expect(await statusOf(download(person, address))).toBe(200)
  expect(await statusOf(download(stranger, address))).toBe(404)
  for (const wrong of ['?', '?papier=x', `?papier=${crypto.randomUUID()}`])
    expect(await statusOf(download(person, wrong))).toBe(404)
  for (const { loader } of [page, { loader: file }])
    expect(await statusOf(loader(call(`/x${address}`, { params: { secret: 'x' } })))).toBe(404)
  await undo(held, entry)
  expect(await statusOf(download(person, address))).toBe(404)
})

describe('whoever verifies', () => {
  type Answer = { data: { answer: { verdict: string } }; init: { status?: number; headers: [string, string][] } }
  const open = async (address: string, language = 'fr') => {
    const params = { code: address.split(/\/a\//i)[1] ?? '' }
    const answer = await code.loader(call('/x', { headers: { 'Accept-Language': language }, params }))
    return answer as unknown as Answer
  }
  const type = async (typed: string, asksTooOften = false) =>
    (await typedCode.action(call('/attestations', { form: { code: typed } }, { asksTooOften }))) as unknown as Answer

  test('a genuine paper reads what is printed, word for word, and nothing more of the person', async () => {
    const { person, paper } = await anAttestedPerson({ email: 'samira@exemple.fr', birthYear: 1998 })
    const answer = await open(paper.address)
    expect(answer.init).toMatchObject({ status: 200, headers: [['Cache-Control', 'no-store']] })
    const html = await renderPage(code.default, answer.data)
    const { activities: _, ...words } = paper.printed
    for (const word of Object.values(words)) expect(html).toContain(word.replaceAll("'", '&#x27;'))
    expect(html).toContain('Cette attestation est authentique')
    expect(`${html}${JSON.stringify(answer.data)}`).not.toMatch(new RegExp(`exemple\\.fr|1998|${person.id}|Robots`))
    expect(html.length).toBeLessThan(60_000)
    expect(code.meta({ data: answer.data } as never)).toContainEqual({ name: 'robots', content: 'noindex' })
    expect((await type(paper.shortCode)).data.answer).toEqual(answer.data.answer)
  })

  test('in English reads the paper’s own French words', async () => {
    const { paper } = await anAttestedPerson()
    const html = await renderPage(code.default, (await open(paper.address, 'en')).data, undefined, 'en')
    expect(html).toContain('This proof is genuine')
    expect(html).toContain('Samira Benali')
    expect(html).toContain(paper.printed.day)
  })

  test('a revoked paper reads that it is, and none of its words', async () => {
    const { held, entry, paper } = await anAttestedPerson()
    await undo(held, entry)
    const answer = await open(paper.address)
    expect(answer.data).toMatchObject({ answer: { verdict: 'revoked' } })
    expect(await renderPage(code.default, answer.data)).not.toContain('Benali')
    const typed = await type(paper.shortCode)
    expect([typed.init.status, typed.data.answer]).toEqual([200, { verdict: 'revoked' }])
  })

  test('a forged or unreadable code answers 404, an unknown short one 422 with what was typed', async () => {
    const { paper } = await anAttestedPerson()
    for (const wrong of [`${paper.address.slice(0, -20)}${'A'.repeat(20)}`, '/a/x', `/a/${paper.shortCode}`]) {
      const answer = await open(wrong)
      expect([answer.init.status, answer.data.answer]).toEqual([404, { verdict: 'forged' }])
    }
    const answer = await type('K7M4X DQ2PR')
    expect(answer.init.status).toBe(422)
    const html = await renderPage(typedCode.default, { title: 'x' }, answer.data)
    expect(html).toContain('value="K7M4X DQ2PR"')
    expect(html).toContain('Aucune attestation n’a ce code')
  })

  test('tries no short code after the limit', async () => {
    const { paper } = await anAttestedPerson()
    const answer = await type(paper.shortCode, true)
    expect(answer.init.status).toBe(429)
    expect(JSON.stringify(answer.data)).not.toMatch(/genuine|Benali/)
    expect(await renderPage(typedCode.default, { title: 'x' }, answer.data)).toContain('Trop d’essais')
  })

  test('without us finds the public keys, and no private one', async () => {
    await anAttestedPerson()
    const answer = await keys()
    const { keys: published } = (await answer.json()) as { keys: Record<string, string>[] }
    expect(published.map(key => Object.keys(key).sort())).toEqual([['crv', 'kid', 'kty', 'use', 'x']])
  })

  test('leaves no code in the logs', () => {
    const { req } = quietSerializers()
    for (const url of ['/A/ABCDEF', '/a/abcdef/', '/a/ABCDEF?lang=en', '/a/ABCDEF.data'])
      expect(req({ method: 'GET', url }).path).toBe('/a/…'.replace('a', url[1] ?? ''))
  })
})
