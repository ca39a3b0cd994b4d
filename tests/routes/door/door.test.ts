import { db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { beforeEach, describe, expect, test } from 'vitest'
import { revokeDevice } from '~/features/device/revoke.server'
import { loader as doorLoader } from '~/routes/door/door'
import { action as pair } from '~/routes/door/pairing'
import { loader as count, action as send } from '~/routes/door/scans'
import { action as search } from '~/routes/door/search'
import { aDevice, aScan, aVisitor, expireDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

const door = (options: { cookie?: string; form?: Record<string, string>; slug?: string }, page = '') => {
  const slug = options.slug ?? edition.slug
  return call(`/organisation/editions/${slug}/accueil${page}`, { ...options, params: { edition: slug } })
}

describe('POST /api/scans', () => {
  const post = (token: string | undefined, body: BodyInit, method = 'POST') =>
    answerOf(
      send({
        request: new Request('http://localhost:3000/api/scans', {
          method,
          body,
          headers: token ? { Authorization: `Bearer ${token}` } : {},
        }),
        params: {},
        context: { cspNonce: '', asksTooOften: false },
      }),
    ) as Promise<Response>

  test('a batch is answered item by item, with the number of participants', async () => {
    const { token, entrance } = await aDevice(edition)
    const scan = aScan(entrance.id, { registrationId: (await aVisitor(edition)).id })
    const answer = await post(token, JSON.stringify({ entries: [scan] }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ results: [{ id: scan.id, verdict: 'welcome' }], participants: 1 })
  })

  test('nobody writes without the token of a device', async () => {
    expect((await post(undefined, '{}')).status).toBe(401)
    expect((await post('made-up', '{}')).status).toBe(401)
  })

  test('a revoked device writes no more', async () => {
    const { token, id } = await aDevice(edition)
    await revokeDevice({ deviceId: id, actor: null, now: new Date() })
    expect((await post(token, '{}')).status).toBe(401)
  })

  test('a device writes until a day after the end of its edition', async () => {
    const { token, id } = await aDevice(edition)
    const [kept] = await db.select().from(devices)
    expect(kept?.expiresAt).toEqual(new Date((edition.endsAt?.getTime() ?? 0) + 24 * 60 * 60 * 1000))

    await expireDevice(id)
    expect((await post(token, '{}')).status).toBe(401)
  })

  test('a body that is no batch of 1 to 1,000 is refused with a sentence', async () => {
    const { token } = await aDevice(edition)
    const statuses = []
    for (const body of [
      'not json',
      '[]',
      '{"entries":[]}',
      JSON.stringify({ entries: Array(1001).fill(0) }),
      'x'.repeat(2_000_001),
    ]) {
      const answer = await post(token, body)
      expect((await answer.json()).message).toMatch(/\.$/)
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([400, 422, 422, 422, 413])
    expect((await post(token, '{}', 'PUT')).status).toBe(405)
  })

  test('a device may ask how many people are in', async () => {
    const { token } = await aDevice(edition)
    const args = call('/api/scans', { headers: { Authorization: `Bearer ${token}` } })
    expect(await (await count(args)).json()).toEqual({ participants: 0 })
    expect(await statusOf(await answerOf(count(call('/api/scans'))))).toBe(401)
  })
})

describe('the page and its pairing', () => {
  type Route = (args: ReturnType<typeof door>) => Promise<unknown>
  const ways: Record<string, Route> = { page: doorLoader, pairing: pair, search }

  test.each(Object.entries(ways))('%s: organisers only, of an edition that exists', async (name, route) => {
    const form = name === 'page' ? undefined : { name: 'samira' }
    expect(await statusOf(await answerOf(route(door({ form }))))).toBe(302)
    for (const role of ['partner', 'recruiter', 'adviser'] as const) {
      const cookie = await aSignedInMember({ role })
      expect(await statusOf(await answerOf(route(door({ cookie, form }))))).toBe(403)
    }
    const cookie = await aSignedInMember({ role: 'organiser' })
    expect(await statusOf(await answerOf(route(door({ cookie, form, slug: 'nowhere' }))))).toBe(404)
    expect(await statusOf(await answerOf(route(door({ cookie, form }))))).toBeLessThan(300)
  })

  test('pairing gives a token of which only the hash is kept', async () => {
    const cookie = await aSignedInMember({ role: 'organiser' })
    const { token } = await ((await pair(door({ cookie, form: {} }))) as Response).json()
    const [device] = await db.select().from(devices)
    expect(token).toHaveLength(43)
    expect(device?.tokenHash).not.toContain(token)
  })
})

describe('search by name', () => {
  const find = async (name: string) => {
    const cookie = await aSignedInMember({ role: 'organiser' })
    const { people } = await ((await search(door({ cookie, form: { name } }))) as Response).json()
    return people as { firstName: string; isIn: boolean; isCancelled: boolean }[]
  }
  const firstNames = async (name: string) => (await find(name)).map(person => person.firstName)

  test('needs three letters', async () => {
    await aVisitor(edition, { firstName: 'Samira' })
    expect(await find('sa')).toEqual([])
    expect(await find(' %_ s a')).toEqual([])
    expect(await find('%%%')).toEqual([])
    expect(await find('')).toEqual([])
    expect(await firstNames('sam')).toEqual(['Samira'])
  })

  test('does not mind accents, capitals nor the order of names', async () => {
    await aVisitor(edition, { firstName: 'Élodie', lastName: "N'Guyen-Lacœur" })
    for (const typed of ['elod', 'ÉLO', 'lacoe', 'guy elo', 'n guyen', 'LACŒUR']) {
      expect(await firstNames(typed)).toEqual(['Élodie'])
    }
    expect(await find('lodie')).toEqual([])
  })

  test('finds a short code that looks like a name', async () => {
    await aVisitor(edition, { firstName: 'Inès', shortCode: 'SAM1RA' })
    expect(await firstNames('samira')).toEqual(['Inès'])
  })

  test('stays in its edition, and tells who is in or has cancelled', async () => {
    const other = await anEdition()
    await aVisitor(other, { firstName: 'Samuel' })
    const visitor = await aVisitor(edition, { firstName: 'Samira' })
    await aVisitor(edition, { firstName: 'Samy', cancelledAt: new Date() })
    await (await aDevice(edition)).scan({ registrationId: visitor.id })
    expect(await find('sam')).toMatchObject([
      { firstName: 'Samira', isIn: true, isCancelled: false },
      { firstName: 'Samy', isIn: false, isCancelled: true },
    ])
  })

  test('never shows more than ten people', async () => {
    for (let index = 0; index < 12; index++) await aVisitor(edition, { firstName: 'Samira' })
    expect(await find('samira')).toHaveLength(10)
  })
})
