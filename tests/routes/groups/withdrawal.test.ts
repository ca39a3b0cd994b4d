import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ticketPath } from '~/features/ticket/link.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import * as withdrawal from '~/routes/groups/page/withdrawal'
import * as consents from '~/routes/ticket/consents'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { aPastFair } from '../../factories/past-fair'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

const codeOf = async (serial: string) => (await findTicketAddress(edition, serial)).split('/').at(-1) ?? ''
const agreementOf = async (id: string) => {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id))
  return row?.consentAdviserAt
}
const onTicket = (id: string, form?: Record<string, string>) =>
  call('/billet', {
    headers: { 'Accept-Language': 'fr' },
    form,
    params: { secret: ticketPath(id).split('/').at(-1) ?? '' },
  })

test('whoever holds a card takes the agreement back, and nobody else’s', async () => {
  const group = await aGroup(edition)
  const agreed = { consentAdviserAt: new Date() }
  const [own, other] = [await aPersonOf(group, agreed), await aPersonOf(group, agreed)]
  const params = { code: await codeOf(own.ticketSerial) }
  expect(await statusOf(withdrawal.action(call('/t', { form: {}, params })))).toBe(200)
  expect([await agreementOf(own.id), await agreementOf(other.id)]).toEqual([null, agreed.consentAdviserAt])
})

test('the page says the same of every ticket, before and after: a photograph of a code tells nothing', async () => {
  const group = await aGroup(edition, { name: 'Les mardis' })
  const tickets = [
    await aPersonOf(group, { consentAdviserAt: new Date() }),
    await aPersonOf(group),
    await aRegistration({ edition }),
  ]
  const said = new Set<string>()
  for (const { ticketSerial } of tickets) {
    const params = { code: await codeOf(ticketSerial) }
    said.add(JSON.stringify(await withdrawal.loader(call('/t', { params }))))
    said.add(JSON.stringify(await withdrawal.action(call('/t', { form: {}, params }))))
  }
  expect(said.size).toBe(2)
})

test('after the end the page does not promise that nothing was read', async () => {
  const said = async (given: Edition) => {
    edition = given
    const { ticketSerial } = await aPersonOf(await aGroup(edition), { consentAdviserAt: new Date(0) })
    const args = () => call('/t', { form: {}, params: { code } })
    const code = await codeOf(ticketSerial)
    return renderPage(withdrawal.default, await withdrawal.loader(args()), (await withdrawal.action(args())).data)
  }
  expect(await said(edition)).toContain('La structure ne saura pas si vous êtes là.')
  const after = await said(await aPastFair(0))
  expect(after).toContain('Ce qu’elle a déjà lu, elle le sait.')
  expect(after).not.toContain('ne saura pas')
})

test('a forged code takes nothing back', async () => {
  const own = await aPersonOf(await aGroup(edition), { consentAdviserAt: new Date() })
  const code = await codeOf(own.ticketSerial)
  const forged = code.slice(0, -4) + (code.endsWith('AAAA') ? 'BBBB' : 'AAAA')
  for (const wrong of [forged, 'x', '']) {
    expect(await statusOf(withdrawal.action(call('/t', { form: {}, params: { code: wrong } })))).toBe(404)
    expect(await statusOf(withdrawal.loader(call('/t', { params: { code: wrong } })))).toBe(404)
  }
  expect(await agreementOf(own.id)).toBeInstanceOf(Date)
})

test('the private page of a ticket gives and withdraws the agreement, of people of a group alone', async () => {
  const [grouped, alone] = [await aPersonOf(await aGroup(edition)), await aRegistration({ edition })]
  const label = 'sache si je suis là'
  expect(await renderPage(consents.default, await consents.loader(onTicket(grouped.id)))).toContain(label)
  expect(await renderPage(consents.default, await consents.loader(onTicket(alone.id)))).not.toContain(label)
  for (const { id } of [grouped, alone]) await consents.action(onTicket(id, { consentAdviser: 'on' }))
  expect([await agreementOf(grouped.id), await agreementOf(alone.id)]).toEqual([expect.any(Date), null])
  await consents.action(onTicket(grouped.id, {}))
  expect(await agreementOf(grouped.id)).toBeNull()
})

test('once the edition is over an agreement is taken back on the private page, and not given any more', async () => {
  const group = await aGroup(await aPastFair(0))
  const own = await aPersonOf(group, { consentAdviserAt: new Date(0) })
  const label = 'sache si je suis là'
  expect(await renderPage(consents.default, await consents.loader(onTicket(own.id)))).toContain(label)
  await consents.action(onTicket(own.id, {}))
  expect(await renderPage(consents.default, await consents.loader(onTicket(own.id)))).not.toContain(label)
  await consents.action(onTicket(own.id, { consentAdviser: 'on' }))
  expect(await agreementOf(own.id)).toBeNull()
})
