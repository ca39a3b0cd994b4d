import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { devices } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { identifyDevice } from '~/features/device/find.server'
import { invitationPath } from '~/features/device/invitation-address.server'
import { revokeInvitation } from '~/features/device/invitations.server'
import { revokeDevice } from '~/features/device/revoke.server'
import { action as contact } from '~/routes/door-api/contact'
import { action as pair } from '~/routes/door-api/pairing'
import { aCheckpoint, aDevice, aPhone, aScan, aVisitor, expireDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { anInvitation } from '../../factories/invitation'
import { askDoor } from '../../support/ask-door'
import { answerOf } from '../../support/call'

const DAY = 24 * 60 * 60 * 1000
let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

describe('a phone comes in', () => {
  const comeIn = async (invitation: Parameters<typeof invitationPath>[0], token?: string) =>
    askDoor(pair, { body: { invitation: invitationPath(invitation).split('#')[1], token } })

  test('with an invitation, and keeps a token of which only the hash is here', async () => {
    const answer = await comeIn(await anInvitation(edition, { label: 'Entrée côté métro' }))
    expect(answer.status).toBe(201)
    const { token, deviceId, expiresAt, ...rest } = await answer.json()
    expect(rest).toEqual({
      name: 'Entrée côté métro 1',
      kind: 'door',
      edition: { slug: edition.slug, name: edition.name },
    })
    expect(new Date(expiresAt)).toEqual(new Date((edition.endsAt?.getTime() ?? 0) + DAY))
    expect(token).toHaveLength(43)
    const [device] = await db.select().from(devices)
    expect(device?.id).toBe(deviceId)
    expect(JSON.stringify(device)).not.toContain(token)
  })

  test('under the name that the invitation gives, with a number when it is for many', async () => {
    const shown = await anInvitation(edition, { label: 'Entrée' })
    const names = []
    const sent = () => anInvitation(edition, { label: 'Yanis', way: 'sent' })
    const again = () => anInvitation(edition, { label: 'Entrée' })
    for (const invitation of [shown, shown, await again(), await sent(), await sent()]) {
      names.push((await (await comeIn(invitation)).json()).name)
    }
    expect(names).toEqual(['Entrée 1', 'Entrée 2', 'Entrée 3', 'Yanis', 'Yanis 2'])
  })

  test('once with an invitation for one, even when two ask at the same moment', async () => {
    const invitation = await anInvitation(edition, { way: 'sent' })
    const answers = await Promise.all([comeIn(invitation), comeIn(invitation), comeIn(invitation)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410])
    expect(await db.select().from(devices)).toHaveLength(1)
  })

  test('again when it lost the answer, as the same device; no other phone does', async () => {
    const token = 'a'.repeat(64)
    const invitation = await anInvitation(edition, { way: 'sent', label: 'Yanis' })
    const answers = await Promise.all([1, 2, 3].map(() => comeIn(invitation, token)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const [first, ...others] = await Promise.all(answers.map(answer => answer.json()))
    expect(first).toMatchObject({ name: 'Yanis', token })
    expect(others).toEqual([first, first])

    expect((await comeIn(invitation, 'b'.repeat(64))).status).toBe(410)
    expect((await comeIn(invitation)).status).toBe(410)
    const kept = await db.select().from(devices)
    expect(kept).toMatchObject([{ id: first.deviceId }])
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('again once its invitation is closed, but not once it is revoked, nor in another’s place', async () => {
    const [invitation, other] = [await anInvitation(edition), await anInvitation(edition)]
    const token = 'a'.repeat(64)
    const { deviceId } = await (await comeIn(invitation, token)).json()
    expect((await comeIn(other, token)).status).toBe(410)
    await revokeInvitation({ invitation, actor: null, now: new Date() })
    expect(await (await comeIn(invitation, token)).json()).toMatchObject({ deviceId })
    await revokeDevice({ deviceId, actor: null, now: new Date() })
    expect((await comeIn(invitation, token)).status).toBe(410)
    expect(await db.select().from(devices)).toHaveLength(1)
  })

  test('not with an invitation that was revoked, nor with one that nobody made', async () => {
    const invitation = await anInvitation(edition)
    await revokeInvitation({ invitation, actor: null, now: new Date() })
    expect((await comeIn(invitation)).status).toBe(410)
    expect((await askDoor(pair, { body: { invitation: 'x'.repeat(44) } })).status).toBe(410)
    expect(await db.select().from(devices)).toEqual([])
  })

  test('and the journal says so, without naming anybody', async () => {
    await comeIn(await anInvitation(edition, { label: 'Yanis', way: 'sent' }))
    const told = await db.select().from(auditEntries).where(eq(auditEntries.subject, 'device'))
    expect(told).toMatchObject([{ verb: 'create', memberId: null, editionId: edition.id }])
    expect(JSON.stringify(told)).not.toContain('Yanis')
  })

  test('a body that is no invitation is refused with a sentence', async () => {
    for (const [body, status] of [
      ['not json', 400],
      [{}, 422],
      [{ invitation: 'x', token: 'guess' }, 422],
      [{ invitation: 'x'.repeat(200_000) }, 413],
    ] as const) {
      const answer = await askDoor(pair, { body })
      expect(answer.status).toBe(status)
      expect((await answer.json()).message).toMatch(/\.$/)
    }
  })

  test('an address that asks too often is told to wait', async () => {
    const invitation = await anInvitation(edition)
    const body = { invitation: invitationPath(invitation).split('#')[1] }
    expect((await askDoor(pair, { body, context: { asksTooOften: true } })).status).toBe(429)
    expect(await db.select().from(devices)).toEqual([])
  })
})

describe('where a device scans', () => {
  const scansOf = async (token: string) => {
    const found = await identifyDevice(token, new Date())
    return 'device' in found ? found.device.checkpointIds : found
  }

  test('everywhere in its edition when its invitation names no place', async () => {
    await aCheckpoint(edition, 'Entrée côté métro')
    await anEdition()
    const all = (await listCheckpoints(edition.id)).map(({ id }) => id)
    expect((await scansOf((await aPhone(edition)).token)) as string[]).toHaveLength(2)
    expect(new Set((await scansOf((await aPhone(edition)).token)) as string[])).toEqual(new Set(all))
  })

  test('only where its invitation says', async () => {
    const back = await aCheckpoint(edition, 'Entrée côté métro')
    expect(await scansOf((await aPhone(edition, { checkpointIds: [back.id] })).token)).toEqual([back.id])
  })
})

describe('a device says how it is', () => {
  const tell = (token: string | undefined, body: object) => askDoor(contact, { token, body })
  const state = { battery: 41.6, waiting: 3, version: '2026-11-24' }

  test('which the organisers see, and hears the time, its end and the count', async () => {
    const { token, id, scan } = await aDevice(edition)
    await scan({ registrationId: (await aVisitor(edition)).id })
    const before = Date.now()
    const answer = await (await tell(token, state)).json()
    const expiresAt = new Date((edition.endsAt?.getTime() ?? 0) + DAY).toISOString()
    expect(answer).toMatchObject({ participants: 1, conflicts: [], expiresAt })
    expect(Date.parse(answer.now)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(answer.now)).toBeLessThanOrEqual(Date.now())

    const [device] = await db.select().from(devices).where(eq(devices.id, id))
    expect(device).toMatchObject({ battery: 42, waiting: 3, version: '2026-11-24' })
    expect(device?.lastContactAt?.getTime()).toBeGreaterThanOrEqual(before)

    await tell(token, { waiting: 0, version: '2026-11-25' })
    const [later] = await db.select().from(devices).where(eq(devices.id, id))
    expect(later).toMatchObject({ battery: null, waiting: 0, version: '2026-11-25' })
  })

  test('and hears of the tickets that it let in after another door did; a kiosk does not', async () => {
    const [one, other, third] = [await aDevice(edition), await aDevice(edition), await aDevice(edition)]
    const visitor = await aVisitor(edition)
    for (const device of [one, other]) {
      await device.send(aScan(one.entrance.id, { registrationId: visitor.id, shownVerdict: 'welcome' }))
    }
    for (const device of [one, other]) {
      const { conflicts } = await (await tell(device.token, state)).json()
      expect(conflicts).toMatchObject([
        { firstName: 'Samira', sightings: [{ deviceId: one.id }, { deviceId: other.id }] },
      ])
    }
    expect((await (await tell(third.token, state)).json()).conflicts).toEqual([])

    await db.update(devices).set({ kind: 'kiosk' }).where(eq(devices.id, one.id))
    expect((await (await tell(one.token, state)).json()).conflicts).toEqual([])
  })

  test('what it cannot be is cut, and refuses it nothing', async () => {
    const { token } = await aPhone(edition)
    for (const [wrong, kept] of [
      [{ battery: 101 }, { battery: 100 }],
      [{ battery: -1 }, { battery: 0 }],
      [{ battery: null }, { battery: null }],
      [{ waiting: -1 }, { waiting: 0 }],
      [{ waiting: 1.5 }, { waiting: 2 }],
      [{ waiting: 100_000 }, { waiting: 32_767 }],
      [{ waiting: 'many' }, { waiting: 0 }],
      [{ version: 'x'.repeat(41) }, { version: 'x'.repeat(40) }],
      [{ version: 'a\u0000b' }, { version: 'ab' }],
      [{ version: undefined }, { version: '' }],
    ] as const) {
      expect((await tell(token, { ...state, ...wrong })).status).toBe(200)
      expect(await db.select().from(devices)).toMatchObject([kept])
    }
  })

  test('nobody else, and why: unknown, revoked, or its time is over', async () => {
    const refusalOf = async (token: string | undefined) => {
      const answer = (await answerOf(tell(token, state))) as Response
      const { reason, message } = await answer.json()
      expect(message).toMatch(/\.$/)
      return [answer.status, reason]
    }
    expect(await refusalOf(undefined)).toEqual([401, 'unknown'])
    expect(await refusalOf('made-up')).toEqual([401, 'unknown'])

    const revoked = await aPhone(edition)
    await revokeDevice({ deviceId: revoked.deviceId, actor: null, now: new Date() })
    expect(await refusalOf(revoked.token)).toEqual([401, 'revoked'])

    const over = await aPhone(edition)
    await expireDevice(over.deviceId)
    expect(await refusalOf(over.token)).toEqual([401, 'expired'])
  })
})
