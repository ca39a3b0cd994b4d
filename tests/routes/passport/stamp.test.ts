import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { passports, stamps, standVisits } from 'db/schema/passports'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { giveGift } from '~/features/passport/gift.server'
import { stampPath } from '~/features/passport/link.server'
import { ticketPath } from '~/features/ticket/link.server'
import { groupShortCode } from '~/features/ticket/short-code'
import * as forgetting from '~/routes/passport/forgetting'
import * as stamp from '~/routes/passport/stamp'
import * as ticketCode from '~/routes/passport/ticket-code'
import { loader as ticketPage } from '~/routes/ticket/ticket'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aPassportEdition, aStand } from '../../factories/passport'
import { aRegistration } from '../../factories/registration'
import { answerOf, call, statusOf } from '../../support/call'

const HOUR = 60 * 60 * 1000
let edition: Edition
let secret: string
let standId: string

beforeEach(async () => {
  edition = await aPassportEdition()
  const stand = await aStand(edition, { title: 'Imprimer en 3D' })
  standId = stand.id
  secret = secretOf(stand.id)
})

const secretOf = (id: string) => stampPath(id).split('/')[2] ?? ''
type Asked = { cookie?: string; at?: string; form?: Record<string, string> }
const ask = ({ cookie, at = secret, form }: Asked = {}) => call('/tampon/x', { cookie, form, params: { secret: at } })
const pageOf = async (asked: Asked = {}) =>
  ((await stamp.loader(ask(asked))) as unknown as { data: Awaited<ReturnType<typeof dataOf>> }).data
const dataOf = async () => (await stamp.loader(ask())).data
/** The cookies that an answer leaves, added to those of before. */
function cookiesAfter(answer: { headers: Headers }, before = ''): string {
  const jar = new Map(before.split('; ').map(one => [one.split('=')[0], one]))
  for (const one of answer.headers.getSetCookie()) jar.set(one.split('=')[0], one.split(';')[0] ?? '')
  return [...jar.values()].filter(Boolean).join('; ')
}
const push = async (asked: Asked = {}) =>
  cookiesAfter((await stamp.action(ask({ ...asked, form: {} }))) as Response, asked.cookie)
const visits = () => db.$count(standVisits, eq(standVisits.activityId, standId))
const stampsOf = (registrationId: string) => db.$count(stamps, eq(stamps.registrationId, registrationId))
/** A browser in which somebody opened their ticket. */
async function withTicket(values = {}, before?: string) {
  const registration = await aRegistration({ edition, firstName: 'Ada', ...values })
  return { registration, cookie: await openTicket(registration, before) }
}

async function openTicket({ id }: { id: string }, before?: string): Promise<string> {
  const params = { secret: ticketPath(id).split('/')[2] ?? '' }
  const answer = (await ticketPage(call('/x', { cookie: before, params }))) as unknown as {
    init: { headers: HeadersInit }
  }
  return cookiesAfter({ headers: new Headers(answer.init.headers) }, before)
}

describe('the QR of a stand', () => {
  test('stamps the passport of a ticket that was opened in this browser, once', async () => {
    const { registration, cookie } = await withTicket()
    expect((await pageOf({ cookie })).own).toMatchObject([
      { isStamped: false, details: { firstName: 'Ada', stamps: [] } },
    ])
    const after = await push({ cookie })
    await push({ cookie: after })
    expect(await stampsOf(registration.id)).toBe(1)
    expect(await visits()).toBe(1)
    expect((await pageOf({ cookie: after })).own).toMatchObject([
      { isStamped: true, details: { stamps: [{ title: 'Imprimer en 3D' }] } },
    ])
  })

  test('stamps all the passports of a browser in which several tickets were opened', async () => {
    const first = await withTicket()
    const second = await withTicket({ firstName: 'Grace' }, first.cookie)
    await push({ cookie: second.cookie })
    expect([await stampsOf(first.registration.id), await stampsOf(second.registration.id)]).toEqual([1, 1])
    expect(await visits()).toBe(2)
  })

  test('only read, counts nobody and stamps nothing', async () => {
    const { registration, cookie } = await withTicket()
    await pageOf({ cookie })
    await pageOf()
    expect([await visits(), await stampsOf(registration.id)]).toEqual([0, 0])
  })

  test('counts a visit of somebody without a ticket, once in a browser, and nobody’s stamp', async () => {
    const cookie = await push()
    await push({ cookie })
    expect(await visits()).toBe(1)
    expect(await db.$count(stamps, eq(stamps.activityId, standId))).toBe(0)
    expect((await pageOf({ cookie })).isCounted).toBe(true)
  })

  test('stamps nothing for a ticket that was cancelled, erased, or of another edition', async () => {
    const gone = await withTicket({ cancelledAt: new Date() })
    expect(gone.cookie).toBe('')
    const { cookie, registration } = await withTicket()
    const elsewhere = await aStand(await aPassportEdition())
    await push({ cookie, at: secretOf(elsewhere.id) })
    expect(await stampsOf(registration.id)).toBe(0)
    expect((await pageOf({ cookie, at: secretOf(elsewhere.id) })).own).toEqual([])
  })

  test('does not work before the day nor after it', async () => {
    for (const [time, from] of [
      ['before', 3],
      ['after', -6],
    ] as const) {
      const startsAt = new Date(Date.now() + from * HOUR)
      const other = await aPassportEdition({ startsAt, endsAt: new Date(startsAt.getTime() + 4 * HOUR) })
      const { id } = await aStand(other)
      expect((await pageOf({ at: secretOf(id) })).time).toBe(time)
      await push({ at: secretOf(id) })
      expect(await db.$count(standVisits, eq(standVisits.activityId, id))).toBe(0)
    }
  })

  test('neither stamps nor counts when too many come from one address', async () => {
    const { registration, cookie } = await withTicket()
    const args = call('/x', { cookie, form: {}, params: { secret } }, { asksTooOften: true })
    expect(await statusOf(stamp.action(args))).toBe(429)
    expect([await visits(), await stampsOf(registration.id)]).toEqual([0, 0])
  })

  test('is not found when it is cut, guessed, of a stand that is cancelled, of what is no stand, or not public', async () => {
    const cancelled = await aStand(edition, { cancelledAt: new Date() })
    const workshop = await anActivity({ editionId: edition.id })
    const hidden = await aStand(await anEdition({ publishedAt: null }))
    for (const at of [
      secret.slice(1),
      `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
      'x',
      secretOf(cancelled.id),
      secretOf(workshop.id),
      secretOf(hidden.id),
    ]) {
      for (const { loader, action } of [stamp, ticketCode, forgetting]) {
        expect(await statusOf(loader(ask({ at })))).toBe(404)
        expect(await statusOf(action(ask({ at, form: {} })))).toBe(404)
      }
    }
  })

  test('of an edition without a passport counts visits alone', async () => {
    const { cookie, registration } = await withTicket()
    await db.delete(passports).where(eq(passports.editionId, edition.id))
    expect(await pageOf({ cookie })).toMatchObject({ passport: undefined, own: [] })
    await push({ cookie })
    expect([await visits(), await stampsOf(registration.id)]).toEqual([1, 0])
    expect(await statusOf(ticketCode.loader(ask()))).toBe(404)
  })
})

describe('a short code typed at a stand', () => {
  const type = async (code: string, cookie?: string) =>
    (await answerOf(ticketCode.action(ask({ cookie, form: { code } })))) as Response

  test('stamps the passport of its ticket, and this browser stamps it from now on', async () => {
    const { id, shortCode } = await aRegistration({ edition })
    const answer = await type(`${shortCode.slice(0, 3)} ${shortCode.slice(3).toLowerCase()}`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, stampPath(standId)])
    expect([await stampsOf(id), await visits()]).toEqual([1, 1])
    const next = await aStand(edition)
    await push({ cookie: cookiesAfter(answer), at: secretOf(next.id) })
    expect(await stampsOf(id)).toBe(2)
  })

  test('tells how many stamps its ticket has, and no name, no stand, no hour', async () => {
    const next = await aStand(edition, { title: 'Le stand d’un parti' })
    const { registration, cookie: own } = await withTicket({ firstName: 'Nadia' })
    await push({ cookie: own, at: secretOf(next.id) })
    await giveGift({ registrationId: registration.id, editionId: edition.id, actor: null, now: new Date() })
    const other = await aRegistration({ edition, firstName: 'Yanis' })
    const first = cookiesAfter(await type(registration.shortCode))
    const cookie = cookiesAfter(await type(other.shortCode, first), first)
    const page = await pageOf({ cookie })
    expect(page.own.map(({ code, stamped }) => [code, stamped]).sort()).toEqual(
      [
        [groupShortCode(registration.shortCode), 2],
        [groupShortCode(other.shortCode), 1],
      ].sort(),
    )
    expect(JSON.stringify(page)).not.toMatch(/Nadia|Yanis|parti|stampedAt|givenAt/i)
    expect(JSON.stringify(await pageOf({ cookie: own }))).toMatch(/Nadia.*parti/)
  })

  test('takes nothing away from a browser that opened the ticket by its link, and the link gives back what the code hides', async () => {
    const { registration, cookie } = await withTicket()
    const typed = cookiesAfter(await type(registration.shortCode, cookie), cookie)
    expect((await pageOf({ cookie: typed })).own).toMatchObject([{ details: { firstName: 'Ada' } }])
    const byCode = cookiesAfter(await type(registration.shortCode))
    expect((await pageOf({ cookie: byCode })).own).toEqual([
      expect.not.objectContaining({ details: expect.anything() }),
    ])
    const opened = await openTicket(registration, byCode)
    expect((await pageOf({ cookie: opened })).own).toMatchObject([{ details: { firstName: 'Ada' } }])
  })

  test('does not count twice somebody who was counted here without a ticket', async () => {
    const cookie = await push()
    const { id, shortCode } = await aRegistration({ edition })
    await type(shortCode, cookie)
    expect([await stampsOf(id), await visits()]).toEqual([1, 1])
  })

  test('that is wrong, of another edition or of a cancelled ticket is refused with the same words, and kept typed', async () => {
    const foreign = await aRegistration({ edition: await anEdition() })
    const cancelled = await aRegistration({ edition, cancelledAt: new Date() })
    for (const code of ['', 'bonjour !', 'ZZZ ZZZ', foreign.shortCode, cancelled.shortCode]) {
      const answer = (await ticketCode.action(ask({ form: { code } }))) as unknown as {
        data: { fault: string; reply: { initialValue: { code?: string } } }
        init: { status: number }
      }
      expect([answer.init.status, answer.data.fault]).toEqual([422, 'wrong'])
      expect(answer.data.reply.initialValue.code ?? '').toBe(code)
    }
    expect(await visits()).toBe(0)
  })

  test('is not looked at when codes are tried too often', async () => {
    const { id, shortCode } = await aRegistration({ edition })
    const args = call('/x', { form: { code: shortCode }, params: { secret } }, { asksTooOften: true })
    expect(await statusOf(ticketCode.action(args))).toBe(429)
    expect(await stampsOf(id)).toBe(0)
  })
})

test('a browser may stop stamping for a ticket: its stamps stay', async () => {
  const { registration, cookie } = await withTicket()
  const stamped = await push({ cookie })
  const after = cookiesAfter((await forgetting.action(ask({ cookie: stamped, form: {} }))) as Response, stamped)
  expect((await pageOf({ cookie: after })).own).toEqual([])
  expect(await stampsOf(registration.id)).toBe(1)
})

test('a cookie that was not signed here stamps nothing', async () => {
  const { id } = await aRegistration({ edition })
  const cookie = `passport=${encodeURIComponent(btoa(JSON.stringify([id])))}`
  expect((await pageOf({ cookie })).own).toEqual([])
})
