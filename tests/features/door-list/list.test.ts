import { db, rows } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { doorChanges } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { groups } from 'db/schema/groups'
import { organisations } from 'db/schema/organisations'
import { type Registration, registrations } from 'db/schema/registrations'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findDoorConfig } from '~/features/door-list/config.server'
import { updateList } from '~/features/door-list/list.server'
import { codeTag } from '~/features/door-list/seal'
import type { TicketState } from '~/features/door-list/state'
import { giveBack } from '~/features/enrolment/give-back.server'
import { createTicketKey } from '~/features/ticket/keys.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { parisDay } from '~/lib/dates'
import { aDevice, anUndo, aPhone, aScan, aVisitor, deviceOf, moveEdition } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll } from '../../factories/enrolment'
import { aGroup, aPersonOf } from '../../factories/group'
import { anOrganisation } from '../../factories/organisation'
import { countStatements } from '../../support/count-statements'
import { aPhoneList } from '../../support/phone-list'

let edition: Edition
let door: Awaited<ReturnType<typeof aDevice>>
let phone: ReturnType<typeof aPhoneList>

beforeEach(async () => {
  edition = await anEdition()
  door = await aDevice(edition)
  phone = aPhoneList(door.device)
})

const ticketOf = (person: { ticketSerial: string }) => findTicketAddress(edition, person.ticketSerial)
const dayIn = (days: number) => parisDay(new Date(Date.now() + days * 24 * 60 * 60 * 1000))
const ref = (id: string) => id.slice(0, 6)

/** What an up-to-date phone reads of somebody. */
async function stateOf(person: Registration): Promise<TicketState | undefined> {
  await phone.update()
  const known = await phone.open(await ticketOf(person))
  return known?.kind === 'ticket' ? known.state : undefined
}

describe('a phone with a ticket in hand', () => {
  test('reads the first name, and nothing else of who it is', async () => {
    const person = await aVisitor(edition, { firstName: 'Zoé', lastName: 'Fabre', email: 'zoe@exemple.fr' })
    expect(await stateOf(person)).toEqual({ label: 'Zoé', places: [], seen: [] })
    expect(await stateOf(await aVisitor(edition, { firstName: null }))).toEqual({ label: '', places: [], seen: [] })
  })

  test('reads where and when somebody was seen first, unless it was taken back', async () => {
    const person = await aVisitor(edition)
    const at = (time: string) => `2019-10-08T${time}Z`
    const late = aScan(door.entrance.id, { registrationId: person.id, scannedAt: at('12:30:00.000') })
    const first = aScan(door.entrance.id, { registrationId: person.id, scannedAt: at('12:05:06.789') })
    await door.send(late, first)
    const seen = { checkpoint: ref(door.entrance.id), device: ref(door.id) }
    expect((await stateOf(person))?.seen).toEqual([{ ...seen, at: Date.parse(at('12:05:06.789')) }])

    await door.send(anUndo(first.id))
    expect((await stateOf(person))?.seen).toEqual([{ ...seen, at: Date.parse(at('12:30:00.000')) }])
    await door.send(anUndo(late.id))
    expect((await stateOf(person))?.seen).toEqual([])
  })

  test('reads that somebody cancelled, in a millisecond that is not before', async () => {
    const person = await aVisitor(edition)
    await rows(sql`update registrations set cancelled_at = '2019-10-08T12:00:00.000001Z' where id = ${person.id}`)
    expect((await stateOf(person))?.cancelledAt).toBe(Date.parse('2019-10-08T12:00:00.001Z'))
  })

  test('reads of somebody erased that they are, and not a thing more', async () => {
    const person = await aVisitor(edition)
    await door.scan({ registrationId: person.id })
    await db.update(registrations).set({ erasedAt: new Date(), firstName: null }).where(eq(registrations.id, person.id))
    expect(await stateOf(person)).toEqual({ label: '', isErased: true, places: [], seen: [] })
  })

  test('reads places in activities that have their own checkpoint', async () => {
    const later = new Date((edition.startsAt?.getTime() ?? 0) + 2 * 60 * 60 * 1000)
    const [robots, posters] = [await aWorkshop({ edition, capacity: 1 }), await aWorkshop({ edition, startsAt: later })]
    const own = async (activity: { id: string; title: string }) => {
      const values = { editionId: edition.id, name: activity.id, activityId: activity.id }
      const [point] = await db.insert(checkpoints).values(values).returning()
      return point?.id ?? ''
    }
    const [first, second] = [await aVisitor(edition), await aVisitor(edition)]
    await enrolAll(robots, [first, second])
    await enrolAll(posters, [first])
    const point = await own(robots)
    expect((await stateOf(first))?.places).toEqual([{ checkpoint: ref(point), place: 'confirmed' }])
    expect((await stateOf(second))?.places).toEqual([{ checkpoint: ref(point), place: 'waiting' }])

    await own(posters)
    expect((await stateOf(first))?.places).toHaveLength(2)
    const device = await deviceOf(door.token)
    expect(device && (await findDoorConfig(device)).checkpoints).toMatchObject([
      { name: 'Entrée' },
      { activity: { title: robots.title, startsAt: robots.startsAt?.toISOString() } },
      { activity: { title: posters.title } },
    ])
  })

  test('reads no more of a place that was given back, and of the one who got it, that they have it', async () => {
    const robots = await aWorkshop({ edition, capacity: 1 })
    const values = { editionId: edition.id, name: 'Robots', activityId: robots.id }
    await db.insert(checkpoints).values(values)
    const [first, second] = [await aVisitor(edition), await aVisitor(edition)]
    await enrolAll(robots, [first, second])
    expect((await stateOf(second))?.places).toMatchObject([{ place: 'waiting' }])
    await phone.settle()
    await giveBack({ registrationIds: [first.id], activityId: robots.id, now: new Date(), ending: 'attendee' })
    expect(await phone.update()).toBe(2)
    expect((await stateOf(first))?.places).toEqual([])
    expect((await stateOf(second))?.places).toMatchObject([{ place: 'confirmed' }])
  })

  test('reads of a group its people who have not cancelled, with their own serials', async () => {
    const codes = { ticketSerial: '0123456789abcdef', shortCode: 'GR0VPE' }
    const [group] = await db
      .insert(groups)
      .values({ editionId: edition.id, name: 'Garantie jeunes', ...codes })
      .returning()
    const groupId = group?.id
    const zoe = await aVisitor(edition, { firstName: 'Zoé', groupId })
    await phone.update()
    const sam = await aVisitor(edition, { firstName: 'Sam', groupId })
    await aVisitor(edition, { firstName: 'Partie', groupId, cancelledAt: new Date() })
    await phone.update()
    expect(await phone.open(await ticketOf(codes))).toEqual({
      kind: 'group',
      state: {
        label: 'Garantie jeunes',
        members: [
          { serial: sam.ticketSerial, label: 'Sam', seen: [] },
          { serial: zoe.ticketSerial, label: 'Zoé', seen: [] },
        ],
      },
    })
  })

  test('reads people of a group in the order of their adviser’s sheet, with one letter of their last name', async () => {
    const group = await aGroup(edition)
    await aPersonOf(group, { firstName: 'Samira', lastName: 'Zidane' })
    await aPersonOf(group, { firstName: null, lastName: 'Étienne' })
    await aPersonOf(group, { firstName: 'Zoé', lastName: null })
    await aPersonOf(group, { firstName: 'Samira', lastName: 'ben Ali' })
    await phone.update()
    const known = await phone.open(await ticketOf(group))
    const labels = known?.kind === 'group' ? known.state.members.map(({ label }) => label) : []
    expect(labels).toEqual(['Samira B.', 'É.', 'Samira Z.', 'Zoé'])
  })

  test('reads of a group who of it was seen by another phone, and what was taken back', async () => {
    const group = await aGroup(edition)
    const [zoe] = [await aPersonOf(group, { firstName: 'Zoé' }), await aPersonOf(group, { firstName: 'Sam' })]
    const members = async () => {
      await phone.update()
      const known = await phone.open(await ticketOf(group))
      return known?.kind === 'group' ? known.state.members.map(({ label, seen }) => ({ label, seen })) : undefined
    }
    await phone.settle()
    const scannedAt = '2019-10-08T12:05:06.789Z'
    const scan = aScan(door.entrance.id, { serial: zoe.ticketSerial, scannedAt })
    await door.send(scan)
    const seen = { checkpoint: ref(door.entrance.id), device: ref(door.id), at: Date.parse(scannedAt) }
    expect(await members()).toEqual([
      { label: 'Sam', seen: [] },
      { label: 'Zoé', seen: [seen] },
    ])

    await phone.settle()
    await door.send(anUndo(scan.id))
    expect(await members()).toEqual([
      { label: 'Sam', seen: [] },
      { label: 'Zoé', seen: [] },
    ])
  })

  test('reads of a nameless group what its structure is called, renamed since', async () => {
    const { id } = await anOrganisation('Mission locale')
    const group = await aGroup(edition, { prescriberId: id })
    await phone.settle()
    expect(await phone.open(await ticketOf(group))).toMatchObject({ state: { label: 'Mission locale' } })
    await db.update(organisations).set({ website: 'https://exemple.fr' }).where(eq(organisations.id, id))
    expect(await phone.update()).toBe(0)
    await db.update(organisations).set({ name: 'Mission locale du Mirail' }).where(eq(organisations.id, id))
    expect(await phone.update()).toBe(1)
    expect(await phone.open(await ticketOf(group))).toMatchObject({ state: { label: 'Mission locale du Mirail' } })
  })

  test('opens nobody else’s record', async () => {
    const [one, other] = [await aVisitor(edition), await aVisitor(edition)]
    await phone.update()
    const [a, b] = [...phone.records.values()]
    if (!a || !b) throw new Error('Two records were expected')
    for (const [key, { tag, keyId }] of [...phone.records]) {
      phone.records.set(key, tag === a.tag ? { ...b, tag, keyId } : { ...a, tag, keyId })
    }
    expect(await phone.open(await ticketOf(one))).toBeUndefined()
    expect(await phone.open(await ticketOf(other))).toBeUndefined()
  })

  test('finds a ticket by the short code of its edition', async () => {
    const person = await aVisitor(edition)
    await phone.update()
    const tags = [...phone.records.values()].map(record => record.codeTag)
    expect(tags).toEqual([await codeTag(edition.id, person.shortCode)])
  })

  test('tells a cancelled ticket’s short code from one that lets in', async () => {
    const person = await aVisitor(edition)
    await phone.update()
    await db.update(registrations).set({ cancelledAt: new Date() }).where(eq(registrations.id, person.id))
    await phone.update()
    const tags = [...phone.records.values()].map(record => record.codeTag)
    expect(tags).toEqual([await codeTag(edition.id, person.shortCode, 'cancelled')])
  })

  test('tells a group’s short code from a person’s', async () => {
    const { shortCode } = await aGroup(edition)
    await phone.update()
    const tags = [...phone.records.values()].map(record => record.codeTag)
    expect(tags).toEqual([await codeTag(edition.id, shortCode, 'group')])
    expect(tags).not.toContain(await codeTag(edition.id, shortCode))
  })
})

describe('the list', () => {
  test('holds its edition alone, and nothing in the clear', async () => {
    const person = await aVisitor(edition, { firstName: 'Maximilienne' })
    await aVisitor(await anEdition(), { firstName: 'Ailleurs' })
    const answer = await updateList({ device: door.device, cursor: null, version: null })
    expect(await phone.update()).toBe(1)
    const bytes = Buffer.from(answer.records, 'base64')
    for (const secret of ['Maximilienne', person.shortCode]) expect(bytes.includes(secret)).toBe(false)
    expect(bytes.includes(Buffer.from(person.ticketSerial, 'hex'))).toBe(false)
    expect(JSON.stringify(answer)).not.toContain('Maximilienne')
  })

  test('brings next time what changed since, and nothing when nothing did', async () => {
    const [one] = [await aVisitor(edition), await aVisitor(edition), await aVisitor(edition)]
    expect(await phone.update()).toBe(3)
    await phone.settle()
    await door.scan({ registrationId: one.id })
    await aVisitor(edition)
    expect(await phone.update()).toBe(2)
    await phone.settle()
  })

  test('comes in pages that lose nobody, even those who change meanwhile', async () => {
    const people = []
    for (let index = 0; index < 7; index++) people.push(await aVisitor(edition))
    const [first] = people
    if (!first) throw new Error('Nobody')
    expect(await phone.ask(3)).toEqual({ count: 3, isFresh: true, hasMore: true })
    expect(await phone.ask(3)).toEqual({ count: 3, isFresh: false, hasMore: true })
    for (const person of people) await door.scan({ registrationId: person.id })
    await aVisitor(edition)
    await phone.update(3)
    await phone.update(3)
    expect(phone.records.size).toBe(8)
    for (const person of people) {
      const known = await phone.open(await ticketOf(person))
      expect(known).toMatchObject({ state: { seen: [{ checkpoint: ref(door.entrance.id) }] } })
    }
  })

  test('starts again with a cursor that nobody gave', async () => {
    await aVisitor(edition)
    await phone.update()
    const { cursor } = phone.kept
    for (const wrong of ['x', '-1', '']) {
      phone.kept.cursor = wrong
      expect(await phone.ask()).toEqual({ count: 1, isFresh: true, hasMore: false })
    }
    phone.kept.cursor = cursor
    expect((await phone.ask()).isFresh).toBe(false)
  })

  test('starts again when the day of an edition that noted nothing any more is corrected', async () => {
    const person = await aVisitor(edition)
    await moveEdition(edition.id, dayIn(-3))
    await phone.settle()
    await door.scan({ registrationId: person.id })
    expect(await stateOf(person)).toMatchObject({ seen: [] })

    await moveEdition(edition.id, dayIn(1))
    expect(await phone.ask()).toEqual({ count: 1, isFresh: true, hasMore: false })
    expect(await stateOf(person)).toMatchObject({ seen: [{ device: ref(door.id) }] })
  })

  test('starts again when the table of changes was put back from a copy', async () => {
    await aVisitor(edition)
    await phone.settle()
    await db.execute(sql`alter table door_changes rename to door_changes_before`)
    await db.execute(sql`create table door_changes (like door_changes_before including all)`)
    try {
      expect(await phone.ask()).toEqual({ count: 1, isFresh: true, hasMore: false })
    } finally {
      await db.execute(sql`drop table door_changes`)
      await db.execute(sql`alter table door_changes_before rename to door_changes`)
    }
  })

  test('brings a change once that another life of the database numbered', async () => {
    const { id: subjectId } = await aVisitor(edition)
    await db.insert(doorChanges).values({ editionId: edition.id, subjectId, changedIn: 10 ** 12 })
    await phone.settle()
  })

  test('tells the edition again only when something of it changed', async () => {
    await aVisitor(edition)
    await phone.settle()
    const before = phone.kept.config
    expect(before).toMatchObject({
      edition: {
        id: edition.id,
        slug: edition.slug,
        number: edition.number,
        heldOn: edition.heldOn,
        startsAt: edition.startsAt?.toISOString(),
      },
      checkpoints: [{ id: door.entrance.id, name: door.entrance.name }],
      devices: [{ id: door.id, name: door.name }],
    })
    const same = { device: door.device, cursor: phone.kept.cursor, version: before?.version ?? '' }
    expect(await updateList(same)).not.toHaveProperty('config')

    const other = await aPhone(edition)
    expect(await phone.ask()).toMatchObject({ count: 0, isFresh: false })
    expect(phone.kept.config?.devices).toHaveLength(2)
    expect(phone.kept.config?.devices).toContainEqual({ id: other.deviceId, name: other.name })
  })

  test('has the public keys of every edition, and no private one', async () => {
    const other = await anEdition()
    await phone.update()
    const { keys } = phone.kept.config ?? { keys: [] }
    expect(keys.map(key => key.editionNumber).sort()).toEqual([edition.number, other.number].sort())
    expect(keys.find(key => key.editionNumber === other.number)).toMatchObject({ keyId: 0, editionName: other.name })
    const secret = await rows<{ private_key: string }>(sql`select private_key from ticket_keys`)
    const told = JSON.stringify(await updateList({ device: door.device, cursor: null, version: null }))
    for (const { private_key } of secret) expect(told).not.toContain(private_key)
  })

  test('opens with a ticket printed before the edition’s key was replaced, and with one printed after', async () => {
    const person = await aVisitor(edition, { firstName: 'Zoé' })
    const before = await ticketOf(person)
    await phone.update()
    await createTicketKey(edition.id)
    const after = await ticketOf(person)
    expect(after).not.toBe(before)
    expect(await phone.ask()).toMatchObject({ count: 2, isFresh: true })
    for (const address of [before, after]) expect(await phone.open(address)).toMatchObject({ state: { label: 'Zoé' } })
  })

  test('takes as many statements for three people as for one', async () => {
    const ask = () => countStatements(() => updateList({ device: door.device, cursor: null, version: null }))
    await aVisitor(edition)
    expect(await ask()).toBe(3)
    await aVisitor(edition)
    await aVisitor(edition)
    expect(await ask()).toBe(3)
  })
})
