import { db } from 'db/client.server'
import { attestations } from 'db/schema/attestations'
import { beforeEach, expect, test } from 'vitest'
import { verifyCode } from '~/features/attestation/verify.server'
import { groupPath } from '~/features/group/link.server'
import * as file from '~/routes/groups/files/person-proof'
import * as page from '~/routes/groups/page/group'
import { aHeldEdition, aPaper, type Held, issue, nextDay, seen, undo } from '../../factories/attestation'
import { aGroup, aPersonOf } from '../../factories/group'
import { answerOf, call, statusOf } from '../../support/call'
import { printPage } from '../../support/print-pdf'
import { readQr } from '../../support/read-qr'
import { renderPage } from '../../support/render-page'

let held: Held
let group: Awaited<ReturnType<typeof aGroup>>

beforeEach(async () => {
  held = await aHeldEdition()
  group = await aGroup(held.edition)
})

const asked = (person: { id: string }, address = '/x') => {
  const secret = groupPath(group.id).split('/').at(-1) ?? ''
  return call(address, { headers: { 'Accept-Language': 'fr' }, params: { secret, person: person.id } })
}
const download = (person: { id: string }) => answerOf(file.action(asked(person)))
const aMember = (values: Parameters<typeof aPersonOf>[1] = {}) =>
  aPersonOf(group, { lastName: 'Benali', consentAdviserAt: nextDay, ...values })
const asNow = async (person: { id: string }) => statusOf(await download(person))

test('an adviser takes the attestation of who came and agrees, a genuine one without activities', async () => {
  const samira = await aMember()
  const entry = await seen(held, samira)
  const answer = (await download(samira)) as Response
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="attestation.pdf"')
  const qr = await readQr(await printPage(new Uint8Array(await answer.arrayBuffer()), 150))
  expect(await verifyCode(qr ?? '')).toMatchObject({
    verdict: 'genuine',
    printed: { name: 'Samira Benali', activities: [] },
  })
  expect(await asNow(samira)).toBe(200)
  expect(await db.$count(attestations)).toBe(1)
  await undo(held, entry)
  expect(await asNow(samira)).toBe(404)
})

test('and of nobody else: not come, not agreeing, nameless, of another group, or of nobody', async () => {
  const [absent, silent, nameless] = [
    await aMember(),
    await aMember({ consentAdviserAt: null }),
    await aMember({ firstName: null, lastName: null }),
  ]
  const other = await aPersonOf(await aGroup(held.edition), { consentAdviserAt: nextDay })
  for (const person of [silent, nameless, other]) await seen(held, person)
  for (const person of [absent, silent, nameless, other, { id: 'x' }]) expect(await asNow(person)).toBe(404)
  expect(await db.$count(attestations)).toBe(0)
})

test('nor before the edition is over', async () => {
  const startsAt = new Date(Date.now() - 60_000)
  held = await aHeldEdition({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
  group = await aGroup(held.edition)
  const samira = await aMember()
  await seen(held, samira, undefined, startsAt)
  expect(await issue(samira, { now: new Date() })).toMatchObject({ outcome: 'issued' })
  expect(await asNow(samira)).toBe(404)
})

test('the page of the group has a button beside each name that came, and beside no other', async () => {
  const [came, absent, silent] = [await aMember(), await aMember(), await aMember({ consentAdviserAt: null })]
  for (const person of [came, silent]) await seen(held, person)
  const html = await renderPage(page.default, await page.loader(asked(came)))
  expect(html).toContain(`<form method="post" action="${groupPath(group.id)}/personnes/${came.id}/attestation.pdf">`)
  expect(html).not.toMatch(new RegExp(`${absent.id}/attestation|${silent.id}`))
})

test('whoever only reads the address of an attestation makes none', () => {
  expect(file).not.toHaveProperty('loader')
})

test('an adviser takes no attestation of the person away, nor makes one of a name that cannot stand on it', async () => {
  const [samira, karim] = [await aMember(), await aMember({ lastName: 'Certifié BAC+5' })]
  for (const person of [samira, karim]) await seen(held, person)
  const own = await aPaper(samira, { name: 'Samira El Benali' })
  for (const person of [samira, karim]) {
    const answer = (await download(person)) as Response
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${groupPath(group.id)}?fait=no-proof`])
  }
  expect(await verifyCode(own.address)).toMatchObject({ verdict: 'genuine' })
  expect(await db.$count(attestations)).toBe(1)
  const html = await renderPage(page.default, await page.loader(asked(samira, '/x?fait=no-proof')))
  expect(html).toContain('Cette attestation ne peut pas être faite d’ici')
})
