import type { Edition } from 'db/schema/editions'
import type { Group } from 'db/schema/groups'
import type { Registration } from 'db/schema/registrations'
import { beforeEach, expect, test } from 'vitest'
import { groupPath } from '~/features/group/link.server'
import { changeConsents } from '~/features/registration/change-answers.server'
import { findRegistration } from '~/features/registration/queries.server'
import { parisDay, parisTime } from '~/lib/dates'
import * as cards from '~/routes/groups/files/cards'
import * as proof from '~/routes/groups/files/proof'
import * as sheet from '~/routes/groups/files/sheet'
import * as page from '~/routes/groups/page/group'
import * as agreements from '~/routes/groups/people/agreements'
import * as people from '~/routes/groups/people/people'
import * as person from '~/routes/groups/people/person'
import * as removal from '~/routes/groups/people/removal'
import * as restoration from '~/routes/groups/people/restoration'
import { aDevice, aScan } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { anOrganisation } from '../../factories/organisation'
import { aPastFair } from '../../factories/past-fair'
import { answerOf, call, statusOf } from '../../support/call'
import { readPdf } from '../../support/read-pdf'
import { renderPage } from '../../support/render-page'

let edition: Edition
let group: Group

beforeEach(async () => {
  edition = await aPastFair(0)
  group = await aGroup(edition, { prescriberId: (await anOrganisation('Mission Exemple')).id, name: 'Les mardis' })
})

type Form = Parameters<typeof call>[1]
const asked = (given: Form & { person?: string } = {}) => {
  const secret = groupPath(group.id).split('/').at(-1) ?? ''
  const params = { secret, person: given.person ?? '' }
  return call(`/groupes/${secret}`, { headers: { 'Accept-Language': 'fr' }, ...given, params })
}

/** So many people named Agree1…, Other1…, of whom so many came. */
async function aWorld({ agreed, others }: { agreed: [number, number]; others: [number, number] }) {
  const write = (name: string, count: number, consentAdviserAt: Date | null) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        aPersonOf(group, { firstName: `${name}${index}`, lastName: 'Exemple', consentAdviserAt }),
      ),
    )
  const yes = await write('Agree', agreed[0] + agreed[1], new Date())
  const no = await write('Other', others[0] + others[1], null)
  await arrive([...yes.slice(0, agreed[0]), ...no.slice(0, others[0])])
  return { yes, no }
}

async function arrive(people: Registration[]) {
  const at = edition.startsAt ?? new Date()
  const { entrance, send } = await aDevice(edition, at)
  await send(...people.map(({ shortCode }) => aScan(entrance.id, { shortCode, scannedAt: at.toISOString() })))
}

const read = async () => {
  const answer = await page.loader(asked())
  return { html: await renderPage(page.default, answer), answer }
}
const wordsOf = async (answer: Response) => {
  const { heard, pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  return { words: heard.map(({ said }) => said).join('\n'), heard, pages }
}

test('of thirty people, twenty-six came: the adviser reads the names of those who agreed, and the right totals', async () => {
  await aWorld({ agreed: [22, 2], others: [4, 2] })
  const { html, answer } = await read()
  expect(answer).toMatchObject({ attendance: { total: 26, count: 30, others: { count: 6, came: 4 } } })
  expect(html.match(/Agree\d+ Exemple/g)).toHaveLength(24)
  expect(html).not.toContain('Other')
  expect(html).toContain('26 personnes du groupe sont venues, sur 30.')
  expect(html).toContain('6 personnes, dont 4 venues.')
})

test('of one person who did not agree, nothing says whether they came', async () => {
  await aWorld({ agreed: [2, 1], others: [1, 0] })
  const withThem = (await read()).html
  expect(withThem).toContain('Nous ne disons pas si elle est venue.')
  expect(withThem).not.toContain('Other')
  group = await aGroup(edition, { prescriberId: group.prescriberId, name: 'Les mardis' })
  await aWorld({ agreed: [2, 1], others: [0, 1] })
  const links = /\/groupes\/[\w-]+|\/personnes\/[\w-]+/g
  expect((await read()).html.replace(links, '')).toBe(withThem.replace(links, ''))
})

test('who withdraws their agreement on their own ticket is named no more, on the page or the proof', async () => {
  const { yes } = await aWorld({ agreed: [3, 0], others: [0, 0] })
  expect((await read()).html).toContain('Agree1')
  const registration = await findRegistration(yes[1]?.id ?? '')
  if (!registration) throw new Error('gone')
  await changeConsents(
    registration,
    { consentContact: false, consentFollowUp: false, consentAdviser: false },
    new Date(),
  )
  const { html, answer } = await read()
  expect(html).not.toContain('Agree1')
  expect(html).toContain('Agree2')
  expect(html).toContain('1 personne a retiré son accord depuis.')
  expect(answer).toMatchObject({ attendance: { count: 3, others: { count: 0 }, withdrawn: 1 } })
  expect(answer).not.toMatchObject({ attendance: { total: expect.any(Number) } })
  const { words } = await wordsOf(await proof.loader(asked()))
  expect(words).toContain('Agree2')
  expect(words).toContain('1 personne a retiré son accord depuis.')
  expect(words).not.toContain('Agree1')
})

test('the proof names those who came and agreed, and says of the others what the page says', async () => {
  await aWorld({ agreed: [22, 2], others: [4, 2] })
  const answer = await proof.loader(asked())
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const { words, heard } = await wordsOf(answer)
  expect(heard[0]).toMatchObject({ tag: 'H1', said: 'Liste des personnes venues' })
  expect(words).not.toMatch(/attestation/i)
  expect(words.match(/Agree\d+ Exemple/g)).toHaveLength(22)
  expect(words).not.toContain('Other')
  for (const said of ['Mission Exemple', 'Les mardis', '26 personnes', 'dont 4 venues']) expect(words).toContain(said)
})

test('nothing of attendance is told before the end, even once people came', async () => {
  edition = await anEdition()
  group = await aGroup(edition)
  const samira = await aPersonOf(group, { consentAdviserAt: new Date() })
  await (await aDevice(edition)).scan({ shortCode: samira.shortCode })
  expect(await statusOf(proof.loader(asked()))).toBe(404)
  expect((await read()).answer).not.toHaveProperty('attendance')
  expect(JSON.stringify((await read()).answer)).not.toMatch(/hasCome|came/)
})

test('once the edition is over the list does not change any more, and agreements are only taken back', async () => {
  const { yes, no } = await aWorld({ agreed: [1, 0], others: [1, 0] })
  const added = people.action(asked({ form: { firstName0: 'Zoé', firstName1: 'Yves' } }))
  expect(await added).toMatchObject({ init: { status: 422 }, data: { refusal: 'closed' } })
  expect(await statusOf(person.action(asked({ person: yes[0]?.id, form: { firstName: 'Zoé' } })))).toBe(422)
  expect(await statusOf(agreements.action(asked({ form: [['agrees', no[0]?.id ?? '']] })))).toBe(422)
  await removal.action(asked({ person: yes[0]?.id, form: {} }))
  expect((await read()).answer).toMatchObject({ attendance: { count: 2, came: [{ name: 'Agree0 Exemple' }] } })
})

test('on the day the adviser takes nobody out any more, nor puts them back, and is told why', async () => {
  const midnight = parisTime(parisDay(new Date()), '00:00')
  const heldOn = parisDay(new Date())
  edition = await anEdition({
    heldOn,
    year: Number(heldOn.slice(0, 4)),
    startsAt: parisTime(heldOn, '23:58'),
    endsAt: parisTime(heldOn, '23:59'),
    registrationOpensAt: new Date(midnight.getTime() - 1000),
  })
  group = await aGroup(edition)
  const karim = await aPersonOf(group)
  const gone = await aPersonOf(group, { firstName: 'Inès', cancelledAt: new Date(midnight.getTime() - 1) })
  const locations = [
    await removal.action(asked({ person: karim.id, form: {} })),
    await restoration.action(asked({ person: gone.id, form: {} })),
  ].map(answer => (answer as Response).headers.get('Location'))
  expect(locations).toEqual(Array(2).fill(`${groupPath(group.id)}?fait=day-come`))
  expect([await findRegistration(karim.id), await findRegistration(gone.id)]).toMatchObject([
    { cancelledAt: null },
    { cancelledAt: gone.cancelledAt },
  ])
  const { html } = await read()
  expect(html).toContain('C’est le jour même')
  expect(html).not.toMatch(/retrait|reprise/)
  const asking = await renderPage(removal.default, await removal.loader(asked({ person: karim.id })))
  expect(asking).toContain('C’est le jour même')
  expect(asking).not.toContain('Oui, retirer')
  expect(await renderPage(person.default, await person.loader(asked({ person: karim.id })))).not.toContain('retrait')
})

test('the cards stand eight to a page, each with a name, its code and its QR', async () => {
  await aWorld({ agreed: [0, 9], others: [0, 0] })
  const { heard, pages, words } = await wordsOf((await answerOf(cards.loader(asked()))) as Response)
  expect(pages).toBe(2)
  expect(heard.filter(({ tag }) => tag === 'Figure')).toHaveLength(9)
  expect(words.match(/Agree\d/g)).toHaveLength(9)
  expect(words).toContain('Carte perdue')
})

test('the sheet has the group’s own QR, and everybody expected with their short code', async () => {
  const { yes } = await aWorld({ agreed: [0, 60], others: [0, 0] })
  const { heard, words, pages } = await wordsOf((await answerOf(sheet.loader(asked()))) as Response)
  expect(heard.filter(({ tag }) => tag === 'Figure')).toHaveLength(1)
  expect(pages).toBe(2)
  for (const { shortCode } of yes) expect(words).toContain(`${shortCode.slice(0, 3)} ${shortCode.slice(3)}`)
  expect(words).toContain('60 personnes inscrites')
})

test('an empty group has nothing to print', async () => {
  for (const { loader } of [cards, sheet]) expect(await statusOf(loader(asked()))).toBe(404)
})

test('a name in an alphabet that the font does not have leaves a card with its code', async () => {
  await aPersonOf(group, { firstName: '李', lastName: '小龙' })
  const { words } = await wordsOf((await answerOf(cards.loader(asked()))) as Response)
  expect(words).toContain('Les mardis')
})
