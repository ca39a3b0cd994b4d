import { db } from 'db/client.server'
import { attestations } from 'db/schema/attestations'
import { beforeEach, expect, test } from 'vitest'
import { verifyCode } from '~/features/attestation/verify.server'
import { groupPath } from '~/features/group/link.server'
import { loader } from '~/routes/groups/files/person-proof'
import * as page from '~/routes/groups/page/group'
import { aHeldEdition, type Held, issue, nextDay, seen, undo } from '../../factories/attestation'
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

const asked = (person: { id: string }) => {
  const secret = groupPath(group.id).split('/').at(-1) ?? ''
  return call('/x', { headers: { 'Accept-Language': 'fr' }, params: { secret, person: person.id } })
}
const aMember = (values: Parameters<typeof aPersonOf>[1] = {}) =>
  aPersonOf(group, { lastName: 'Benali', consentAdviserAt: nextDay, ...values })
const asNow = async (person: { id: string }) => statusOf(await answerOf(loader(asked(person))))

test('an adviser takes the attestation of who came and agrees, a genuine one without activities', async () => {
  const samira = await aMember()
  const entry = await seen(held, samira)
  const answer = (await answerOf(loader(asked(samira)))) as Response
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
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

test('the page of the group has a link beside each name that came, and beside no other', async () => {
  const [came, absent, silent] = [await aMember(), await aMember(), await aMember({ consentAdviserAt: null })]
  for (const person of [came, silent]) await seen(held, person)
  const html = await renderPage(page.default, await page.loader(asked(came)))
  expect(html).toContain(`/personnes/${came.id}/attestation.pdf`)
  expect(html).not.toMatch(new RegExp(`${absent.id}/attestation|${silent.id}`))
})
