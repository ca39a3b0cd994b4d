import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { type Group, groups } from 'db/schema/groups'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { setLinkClosed } from '~/features/group/create.server'
import { groupPath } from '~/features/group/link.server'
import * as details from '~/routes/groups/page/details'
import * as page from '~/routes/groups/page/group'
import * as agreements from '~/routes/groups/people/agreements'
import * as paste from '~/routes/groups/people/paste'
import * as people from '~/routes/groups/people/people'
import * as person from '~/routes/groups/people/person'
import * as refusal from '~/routes/groups/people/refusal'
import * as removal from '~/routes/groups/people/removal'
import * as restoration from '~/routes/groups/people/restoration'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { anOrganisation } from '../../factories/organisation'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

let edition: Edition
let group: Group
let secret: string

beforeEach(async () => {
  edition = await anEdition()
  group = await aGroup(edition, { prescriberId: (await anOrganisation('Mission Exemple')).id })
  secret = groupPath(group.id).split('/').at(-1) ?? ''
})

type Form = Parameters<typeof call>[1]
const asked = (given: Form & { person?: string } = {}) =>
  call(`/groupes/${secret}`, {
    headers: { 'Accept-Language': 'fr' },
    ...given,
    params: { secret, person: given?.person ?? '' },
  })
const rowsOf = () => db.select().from(registrations).orderBy(registrations.firstName)
const send = (form: Record<string, string>) => people.action(asked({ form }))
const pasted = (list: string) => paste.action(asked({ form: { list } }))
const shown = async (
  Page: Parameters<typeof renderPage>[0],
  loader: (args: ReturnType<typeof asked>) => Promise<unknown>,
) => renderPage(Page, await loader(asked()))

test('a pasted list is read into a table, where nobody is ticked, and nothing is written', async () => {
  const answer = await pasted('Samira;Benali;2004\nKarim;Diallo')
  expect(answer).toMatchObject({
    init: { status: 200 },
    data: { people: [{ firstName: 'Samira', birthYear: '2004' }, { firstName: 'Karim' }], known: 0 },
  })
  expect(await db.$count(registrations)).toBe(0)
})

test('a pasted list tells which names and years were not understood, and keeps their lines', async () => {
  const answer = await pasted('Samira;Benali;2004\nKarim, Diallo3, 98')
  expect(answer).toMatchObject({
    data: {
      people: [{}, { firstName: 'Karim', lastName: 'Diallo3', birthYear: '98' }],
      doubts: [
        ['lastName1', 'digits'],
        ['birthYear1', 'year'],
      ],
    },
  })
})

test('those who are in the group already are left out of a pasted list', async () => {
  await aPersonOf(group, { firstName: 'Samira', lastName: 'Benali' })
  await aPersonOf(group, { firstName: 'Karim', lastName: 'Diallo', cancelledAt: new Date() })
  const answer = await pasted('SAMIRA Bénali\nKarim Diallo')
  expect(answer).toMatchObject({ data: { known: 1, people: [{ firstName: 'Karim' }] } })
  expect(await pasted('Samira Benali')).toMatchObject({ init: { status: 422 }, data: { errors: [expect.any(String)] } })
})

test.each([
  ['no name', ' \n '],
  ['sixty-one people', Array.from({ length: 61 }, (_, index) => `P${index} Exemple`).join('\n')],
  ['more text than a list', 'a\n'.repeat(10_000)],
])('a pasted list with %s is refused and kept as it was', async (_, list) => {
  const answer = await pasted(list)
  expect(answer).toMatchObject({ init: { status: 422 }, data: { list, errors: [expect.any(String)] } })
})

test('a table registers the lines that say something, with the ticks given and no other', async () => {
  const form = { firstName0: 'Samira', agrees0: 'on', firstName3: 'Karim', birthYear3: '1999', lastName9: 'Diallo' }
  expect(await statusOf(send(form))).toBe(303)
  expect(await rowsOf()).toMatchObject([
    { firstName: 'Karim', birthYear: 1999, consentAdviserAt: null },
    { firstName: 'Samira', consentAdviserAt: expect.any(Date), consentContactAt: null },
    { lastName: 'Diallo', consentAdviserAt: null },
  ])
})

test('a mistake is told beside its field, what was typed stays, and nobody is registered', async () => {
  const answer = await send({ firstName0: 'Samira', firstName1: 'Karim', birthYear1: '98' })
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { reply: { initialValue: { firstName0: 'Samira' }, error: { birthYear1: ['birthYear'] } } },
  })
  expect(await db.$count(registrations)).toBe(0)
})

test('one person alone is refused with the reason, the line kept', async () => {
  expect(await send({ firstName0: 'Samira' })).toMatchObject({
    init: { status: 422 },
    data: { refusal: 'too-few', reply: { initialValue: { firstName0: 'Samira' } } },
  })
})

test('the page of a group shows its code, its people and the way to the cards', async () => {
  await aPersonOf(group, { lastName: 'Benali', birthYear: 2004, consentAdviserAt: new Date() })
  await aPersonOf(group, { firstName: 'Karim' })
  const html = await shown(page.default, page.loader)
  for (const word of ['Samira Benali', '2004', 'Karim', 'Mission Exemple', 'cartes.pdf', 'feuille.pdf']) {
    expect(html).toContain(word)
  }
  expect(html).toContain(`${group.shortCode.slice(0, 3)} ${group.shortCode.slice(3)}`)
})

test('an empty group asks for a list, and has no code to show yet', async () => {
  const html = await shown(page.default, page.loader)
  expect(html).toContain('<textarea')
  expect(html).not.toContain('cartes.pdf')
})

test('a name is corrected, the ticket stays the same', async () => {
  const { id, ticketSerial, shortCode } = await aPersonOf(group)
  expect(await statusOf(person.action(asked({ person: id, form: { firstName: 'Samia', birthYear: '2001' } })))).toBe(
    303,
  )
  expect(await rowsOf()).toMatchObject([{ firstName: 'Samia', birthYear: 2001, ticketSerial, shortCode }])
  const refused = await person.action(asked({ person: id, form: { firstName: 'Samia', birthYear: '1' } }))
  expect(refused).toMatchObject({ init: { status: 422 }, data: { reply: { error: { birthYear: expect.anything() } } } })
})

test('a person taken out leaves the list and gives the place back, then returns', async () => {
  const { id } = await aPersonOf(group, { lastName: 'Benali' })
  await aPersonOf(group, { firstName: 'Karim' })
  expect(await statusOf(removal.action(asked({ person: id, form: {} })))).toBe(303)
  expect(await rowsOf()).toMatchObject([{ firstName: 'Karim', cancelledAt: null }, { cancelledAt: expect.any(Date) }])
  expect(await page.loader(asked())).toMatchObject({
    people: [{ name: 'Karim' }],
    removed: [{ name: 'Samira Benali' }],
  })
  expect(await statusOf(restoration.action(asked({ person: id, form: {} })))).toBe(303)
  expect((await rowsOf()).every(({ cancelledAt }) => cancelledAt === null)).toBe(true)
})

test('an agreement is noted later, and taken back', async () => {
  const [samira, karim] = [await aPersonOf(group), await aPersonOf(group, { firstName: 'Karim' })]
  const noted = agreements.action(asked({ form: [['agrees', samira.id]] }))
  expect(await statusOf(noted)).toBe(303)
  expect(await rowsOf()).toMatchObject([
    { id: karim.id, consentAdviserAt: null },
    { consentAdviserAt: expect.any(Date) },
  ])
  expect(await agreements.loader(asked())).toMatchObject({ people: [{ id: karim.id }] })
  expect(await statusOf(refusal.action(asked({ person: samira.id, form: {} })))).toBe(303)
  expect((await rowsOf()).every(({ consentAdviserAt }) => consentAdviserAt === null)).toBe(true)
})

test('a group gets a name, and its adviser', async () => {
  expect(await statusOf(details.action(asked({ form: { name: 'Les mardis', adviserName: 'Camille' } })))).toBe(303)
  expect(await db.select().from(groups)).toMatchObject([{ name: 'Les mardis', adviserName: 'Camille' }])
  const long = 'a'.repeat(81)
  expect(await details.action(asked({ form: { name: long } }))).toMatchObject({
    init: { status: 422 },
    data: { reply: { initialValue: { name: long } } },
  })
})

test('nobody of another group is found under this one, whatever is asked', async () => {
  const other = await aGroup(edition)
  const { id } = await aPersonOf(other, { consentAdviserAt: new Date() })
  for (const { action } of [person, removal, restoration, refusal]) {
    expect(await statusOf(action(asked({ person: id, form: { firstName: 'X' } })))).toBe(404)
  }
  for (const { loader } of [person, removal]) expect(await statusOf(loader(asked({ person: id })))).toBe(404)
  const silent = await aPersonOf(other, { firstName: 'Karim' })
  await agreements.action(asked({ form: [['agrees', silent.id]] }))
  expect((await rowsOf()).find(row => row.id === silent.id)?.consentAdviserAt).toBeNull()
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id))
  expect(row).toMatchObject({ firstName: 'Samira', cancelledAt: null, consentAdviserAt: expect.any(Date) })
})

const EVERY = { page, details, paste, people, person, removal, agreements }

test.each(Object.entries(EVERY))('a closed link opens nothing any more: %s', async (_, route) => {
  const { id } = await aPersonOf(group, { lastName: 'Plantée' })
  await setLinkClosed(group, new Date(), null)
  const answer = await route.loader(asked({ person: id }))
  expect(answer).toMatchObject({ init: { status: 410 }, data: { state: 'closed' } })
  expect(await renderPage(route.default, (answer as { data: unknown }).data)).not.toMatch(/Plantée|Mission Exemple/)
  if ('action' in route) expect(await statusOf(route.action(asked({ person: id, form: { firstName: 'X' } })))).toBe(410)
  expect(await rowsOf()).toMatchObject([{ firstName: 'Samira', cancelledAt: null }])
})

test('an invented or altered link leads nowhere, and writes nothing', async () => {
  const altered = secret.replace(/^./, first => (first === 'A' ? 'B' : 'A'))
  for (const wrong of ['x', altered, `${secret}a`, '']) {
    secret = wrong
    expect(await statusOf(page.loader(asked()))).toBe(404)
    expect(await statusOf(send({ firstName0: 'Samira', firstName1: 'Karim' }))).toBe(404)
  }
  expect(await db.$count(registrations)).toBe(0)
})

test('what an adviser does by a link names nobody in the journal', async () => {
  await send({ firstName0: 'Plantée', firstName1: 'Plantée' })
  await details.action(asked({ form: { name: 'Plantée', adviserName: 'Plantée' } }))
  const [one] = await rowsOf()
  await removal.action(asked({ person: one?.id, form: {} }))
  const entries = await db.select().from(auditEntries)
  expect(entries.length).toBeGreaterThan(0)
  expect(JSON.stringify(entries)).not.toMatch(/Plantée/)
})
