import { db } from 'db/client.server'
import { imports } from 'db/schema/imports'
import { registrations } from 'db/schema/registrations'
import { beforeEach, describe, expect, test } from 'vitest'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { csv } from '~/lib/csv'
import * as confirmation from '~/routes/imports/confirmation'
import * as forgetting from '~/routes/imports/forgetting'
import * as importPage from '~/routes/imports/import'
import * as importsPage from '~/routes/imports/imports'
import { loader as linesToMend } from '~/routes/imports/lines-to-mend'
import { loader as model } from '~/routes/imports/model'
import { aSignedInMember } from '../../factories/member'
import { aFile, aHeldEdition, REGISTRATIONS, setCapacity } from '../../features/import/files'
import { answerOf, call, statusOf } from '../../support/call'

const ROWS = [REGISTRATIONS, ['Samira'], ['Léo', '', '', '', 'jeune']]

let edition: EditionWithVenue
let cookie: string

beforeEach(async () => {
  edition = await aHeldEdition()
  cookie = await aSignedInMember()
})

const params = (more: Record<string, string> = {}) => ({ edition: edition.slug, ...more })
const read = (id: string, query = '') =>
  importPage.loader(call(`/organisation/x${query}`, { cookie, params: params({ import: id }) }))

function send(text: string, subject = 'registrations', who = cookie, name = 'liste.csv') {
  const form = new FormData()
  form.set('subject', subject)
  if (text) form.set('file', new File([text], name))
  const request = new Request('http://localhost:3000/x', { method: 'POST', headers: { cookie: who }, body: form })
  return importsPage.action({ ...call('/x', { params: params() }), request })
}

describe('who may', () => {
  const ways = (id: string) =>
    [
      ['the page', (who: string) => importsPage.loader(call('/x', { cookie: who, params: params() }))],
      ['sending a file', (who: string) => send(csv(ROWS), 'registrations', who)],
      ['a model', (who: string) => model(call('/x', { cookie: who, params: params({ model: 'registrations.csv' }) }))],
      ['an import', (who: string) => importPage.loader(call('/x', { cookie: who, params: params({ import: id }) }))],
      ['its bad lines', (who: string) => linesToMend(call('/x', { cookie: who, params: params({ import: id }) }))],
      [
        'confirming',
        (who: string) => confirmation.action(call('/x', { cookie: who, form: {}, params: params({ import: id }) })),
      ],
      [
        'reading the confirmation',
        (who: string) => confirmation.loader(call('/x', { cookie: who, params: params({ import: id }) })),
      ],
      [
        'forgetting',
        (who: string) => forgetting.action(call('/x', { cookie: who, form: {}, params: params({ import: id }) })),
      ],
      [
        'reading the forgetting',
        (who: string) => forgetting.loader(call('/x', { cookie: who, params: params({ import: id }) })),
      ],
    ] as const

  test('organisers alone', async () => {
    const { id } = await aFile({ edition, rows: ROWS })
    const partner = await aSignedInMember({ role: 'partner' })
    for (const [name, ask] of ways(id)) expect([name, await statusOf(ask(partner))]).toEqual([name, 403])
    for (const [name, ask] of ways(id)) expect([name, await statusOf(ask(''))]).toEqual([name, 302])
    expect(await db.select().from(registrations)).toEqual([])
  })

  test('an import of another edition, or of none, is not found', async () => {
    const other = await aFile({ edition: await aHeldEdition(), rows: ROWS })
    for (const id of [other.id, 'x', '00000000-0000-4000-8000-000000000000']) {
      for (const [name, ask] of ways(id).slice(3)) expect([name, await statusOf(ask(cookie))]).toEqual([name, 404])
    }
    expect(await statusOf(model(call('/x', { cookie, params: params({ model: 'people.csv' }) })))).toBe(404)
  })
})

describe('sending a file', () => {
  test('leads to the preview', async () => {
    const answer = (await send(csv(ROWS))) as Response
    const [file] = await db.select().from(imports)
    expect(answer.headers.get('Location')).toBe(`/organisation/editions/${edition.slug}/imports/${file?.id}`)
  })

  test.each([
    ['no file', '', 'registrations', 'file', 'Choisissez un fichier.'],
    ['no known subject', 'a;b\n1;2', 'people', 'subject', 'Choisissez ce que contient le fichier.'],
    ['a PDF', '%PDF-1.4', 'registrations', 'file', 'PDF'],
    ['the wrong columns', 'a;b\n1;2', 'registrations', 'file', 'colonnes'],
  ])('is refused beside its field: %s', async (_, text, subject, field, sentence) => {
    const answer = await send(text, subject)
    expect(await statusOf(answer)).toBe(422)
    const { reply } = (answer as { data: { reply: { error: Record<string, string[]>; initialValue: object } } }).data
    expect(reply.error[field]?.[0]).toContain(sentence)
    expect(reply.initialValue).toEqual({ subject })
    expect(await db.select().from(imports)).toEqual([])
  })

  test('without a choice, asks for a file', async () => {
    const answer = await send('', 'registrations')
    const unnamed = new FormData()
    unnamed.set('subject', 'registrations')
    unnamed.set('file', new File([], ''))
    const request = new Request('http://localhost:3000/x', { method: 'POST', headers: { cookie }, body: unnamed })
    for (const one of [answer, await importsPage.action({ ...call('/x', { params: params() }), request })]) {
      expect(JSON.stringify(one)).toContain('Choisissez un fichier.')
    }
  })

  test('a file of more than 10 MB is refused before it is read', async () => {
    expect(await statusOf(send('a'.repeat(10_020_000)))).toBe(413)
  })
})

describe('an import', () => {
  test('shows its lines a page at a time, and those in error alone', async () => {
    const many = Array.from({ length: 120 }, (_, index) => (index % 2 ? ['Léo', '', '', '', 'jeune'] : [`A${index}`]))
    const { id } = await aFile({ edition, rows: [REGISTRATIONS, ...many] })
    const all = await read(id, '?page=3')
    expect(all.preview).toMatchObject({ page: 3, pages: 3, count: 120 })
    expect(all.preview?.lines).toHaveLength(20)
    const bad = await read(id, '?voir=erreurs&page=99')
    expect(bad.preview).toMatchObject({ page: 2, pages: 2, count: 60, view: 'erreurs' })
    expect(bad.preview?.lines[0]).toMatchObject({ status: 'error', errors: [{ column: 'annee_naissance' }] })
    for (const word of ['x', 'toString', '__proto__']) {
      expect((await read(id, `?voir=${word}&page=-1`)).preview).toMatchObject({ page: 1, view: 'toutes' })
    }
  })

  test('is confirmed once, and reported', async () => {
    const { id } = await aFile({ edition, rows: ROWS })
    const confirm = () => confirmation.action(call('/x', { cookie, form: {}, params: params({ import: id }) }))
    expect((await confirm()).headers.get('Location')).not.toContain('deja')
    expect((await confirm()).headers.get('Location')).toContain('?deja')
    expect(await db.select().from(registrations)).toHaveLength(1)
    const { isConfirmed, report, preview } = await read(id)
    expect({ isConfirmed, report }).toEqual({ isConfirmed: true, report: { create: 1, update: 0, known: 0, error: 1 } })
    expect(preview?.lines.map(line => line.number)).toEqual([3])
  })

  test('writes nothing when places lack', async () => {
    await setCapacity(edition, 1)
    const { id } = await aFile({ edition, rows: [REGISTRATIONS, ['Samira'], ['Léo']] })
    await answerOf(confirmation.action(call('/x', { cookie, form: {}, params: params({ import: id }) })))
    expect(await read(id)).toMatchObject({ isConfirmed: false, preview: { places: { needed: 2, left: 1 } } })
    expect(await db.select().from(registrations)).toEqual([])
  })

  test('gives its bad lines back with what to mend, before and after', async () => {
    const { id } = await aFile({ edition, rows: ROWS })
    const mend = async () => (await linesToMend(call('/x', { cookie, params: params({ import: id }) }))).text()
    const before = await mend()
    expect(before).toMatch(/^prenom;.*;erreur\r\nLéo;;;;jeune;.*annee_naissance/)
    expect(before).not.toContain('Samira')
    await confirmation.action(call('/x', { cookie, form: {}, params: params({ import: id }) }))
    expect(await mend()).toBe(before)

    const again = await aFile({ edition, bytes: Buffer.from(before.replace('jeune', '2001')) })
    expect((await read(again.id)).preview?.totals).toMatchObject({ create: 1, error: 0 })
  })

  test('is forgotten, and its bad lines too', async () => {
    const { id } = await aFile({ edition, rows: ROWS })
    const forget = (one: string) => forgetting.action(call('/x', { cookie, form: {}, params: params({ import: one }) }))
    expect((await forget(id)).headers.get('Location')).toContain('?oublie')
    expect(await statusOf(read(id))).toBe(404)

    const second = await aFile({ edition, rows: ROWS })
    await confirmation.action(call('/x', { cookie, form: {}, params: params({ import: second.id }) }))
    await forget(second.id)
    expect(await read(second.id)).toMatchObject({ isConfirmed: true, preview: undefined, report: { create: 1 } })
    expect(await statusOf(linesToMend(call('/x', { cookie, params: params({ import: second.id }) })))).toBe(404)
  })
})

test.each(['activities', 'organisations', 'registrations'])('the model of %s is a file that is read', async subject => {
  const answer = await model(call('/x', { cookie, params: params({ model: `${subject}.csv` }) }))
  expect(answer.headers.get('Content-Disposition')).toMatch(/filename="modele-[a-z]+\.csv"/)
  const sent = (await send(await answer.text(), subject)) as Response
  const { preview } = await read(sent.headers.get('Location')?.split('/').at(-1) ?? '')
  expect(preview?.totals).toMatchObject({ create: 1, error: 0 })
})
