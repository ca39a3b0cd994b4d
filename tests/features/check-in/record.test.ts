import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { scans, walkIns } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordEntries } from '~/features/check-in/record.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { aCheckpoint, aDevice, anUndo, aScan, aVisitor, aWalkIn } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'

const NOON = '2019-10-08T12:00:00.000Z'
const LATER = '2019-10-08T12:05:00.000Z'

type Door = Awaited<ReturnType<typeof aDevice>>
let edition: Edition
let door: Door

beforeEach(async () => {
  edition = await anEdition()
  door = await aDevice(edition)
})

describe('verdicts', () => {
  test('a ticket is welcome by its first name', async () => {
    const visitor = await aVisitor(edition, { firstName: 'Samira' })
    const ticket = await findTicketAddress(edition, visitor.ticketSerial)

    expect(await door.scan({ ticket })).toMatchObject({ verdict: 'welcome', firstName: 'Samira' })
  })

  test('a ticket seen before is already in, with where and when', async () => {
    const visitor = await aVisitor(edition)
    const ticket = await findTicketAddress(edition, visitor.ticketSerial)
    await door.scan({ ticket, scannedAt: NOON })
    const other = await aDevice(edition)

    expect(await other.scan({ ticket, scannedAt: LATER })).toMatchObject({
      verdict: 'already-in',
      already: { at: NOON, checkpoint: 'Entrée', device: door.name },
    })
  })

  test('a short code and a person found by name are as good as the ticket', async () => {
    const visitor = await aVisitor(edition, { shortCode: 'K7M4XD' })
    expect(await door.scan({ shortCode: 'k7m-4xd' })).toMatchObject({ verdict: 'welcome' })
    expect(await door.scan({ registrationId: visitor.id })).toMatchObject({ verdict: 'already-in' })
  })

  test('whatever a camera reads is answered', async () => {
    for (const ticket of ['\0', '\ud800', `\0${'é'.repeat(999)}`]) {
      expect(await door.scan({ ticket })).toMatchObject({ verdict: 'unknown' })
    }
    expect(await door.scan({ shortCode: '\0' })).toMatchObject({ verdict: 'unknown' })
  })

  test('a moment that no database takes holds nobody else back', async () => {
    const moments = ['0000-01-01T00:00:00Z', '2019-10-08T12:00:00+20:00', `2019-10-08T12:00:00.${'1'.repeat(300)}Z`]
    const { results } = await door.send(
      ...moments.map(scannedAt => aScan(door.entrance.id, { ticket: 'x', scannedAt })),
    )
    expect(results.map(({ verdict }) => verdict)).toEqual(['refused', 'unknown', 'unknown'])
  })

  test('an id in capitals is the same id', async () => {
    const { id } = await aVisitor(edition)
    const scan = aScan(door.entrance.id.toUpperCase(), { registrationId: id.toUpperCase() })
    const { results } = await door.send({ ...scan, id: scan.id.toUpperCase() }, scan)
    expect(results).toMatchObject([{ id: scan.id, verdict: 'welcome' }, { verdict: 'welcome' }])
  })

  test('a cancelled registration is said to be cancelled', async () => {
    const visitor = await aVisitor(edition, { cancelledAt: new Date(NOON) })
    expect(await door.scan({ registrationId: visitor.id, scannedAt: LATER })).toMatchObject({ verdict: 'cancelled' })
  })

  test('a person who entered before cancelling was there', async () => {
    const visitor = await aVisitor(edition, { cancelledAt: new Date(LATER) })
    expect(await door.scan({ registrationId: visitor.id, scannedAt: NOON })).toMatchObject({ verdict: 'welcome' })
  })

  test('the ticket of another edition names it', async () => {
    const bagatelle = await anEdition({ name: 'Bagatelle' })
    const visitor = await aVisitor(bagatelle)
    const ticket = await findTicketAddress(bagatelle, visitor.ticketSerial)

    expect(await door.scan({ ticket })).toMatchObject({ verdict: 'wrong-edition', edition: 'Bagatelle' })
  })

  test('a signature that no key made is forged', async () => {
    const other = await anEdition()
    const ticket = await findTicketAddress({ ...other, number: edition.number }, '0123456789abcdef')
    expect(await door.scan({ ticket })).toMatchObject({ verdict: 'forged' })
  })

  test('a ticket whose registration is gone is unknown, as is any other text', async () => {
    const ticket = await findTicketAddress(edition, '0123456789abcdef')
    expect(await door.scan({ ticket })).toMatchObject({ verdict: 'unknown' })
    expect(await door.scan({ ticket: 'https://example.org/' })).toMatchObject({ verdict: 'unknown' })
    expect(await door.scan({ shortCode: 'ZZZZZZ' })).toMatchObject({ verdict: 'unknown' })
    expect(await door.scan({ registrationId: randomUUID() })).toMatchObject({ verdict: 'unknown' })
  })

  test('an erased registration is unknown from then on', async () => {
    const visitor = await aVisitor(edition, { firstName: null, erasedAt: new Date(LATER) })
    const scannedAt = '2019-10-08T12:06:00.000Z'
    expect(await door.scan({ registrationId: visitor.id, scannedAt })).toMatchObject({ verdict: 'unknown' })
    expect(await door.scan({ registrationId: visitor.id, scannedAt: NOON })).toMatchObject({ verdict: 'welcome' })
  })

  test('a registration of another edition is unknown by its code and by its id', async () => {
    const visitor = await aVisitor(await anEdition(), { shortCode: 'K7M4XD' })
    expect(await door.scan({ shortCode: 'K7M4XD' })).toMatchObject({ verdict: 'unknown' })
    expect(await door.scan({ registrationId: visitor.id })).toMatchObject({ verdict: 'unknown' })
  })

  test('two checkpoints of an edition each welcome a ticket, one participant in all', async () => {
    const side = await aCheckpoint(edition, 'Entrée côté jardin')
    const visitor = await aVisitor(edition)
    await door.scan({ registrationId: visitor.id })
    const answer = await (await aDevice(edition)).send(aScan(side.id, { registrationId: visitor.id }))

    expect(answer).toMatchObject({ results: [{ verdict: 'welcome' }], participants: 1 })
  })
})

test('a code names nobody, a ticket does', async () => {
  const { ticketSerial: serial, shortCode, id: registrationId } = await aVisitor(edition, { firstName: 'Samira' })
  for (const way of [{ shortCode }, { serial }, { registrationId }]) {
    expect(JSON.stringify(await door.scan(way))).not.toContain('Samira')
  }
  const ticket = await findTicketAddress(edition, serial)
  expect(await door.scan({ ticket })).toMatchObject({ firstName: 'Samira' })
})

test('a kiosk reads the ticket held up to it, names nobody, and looks for nobody', async () => {
  const visitor = await aVisitor(edition, { firstName: 'Samira' })
  const ticket = await findTicketAddress(edition, visitor.ticketSerial)
  const { shortCode, id: registrationId, ticketSerial: serial } = visitor
  await door.scan({ ticket, scannedAt: NOON, shownVerdict: 'welcome' })
  const device = { ...(await aDevice(edition)).device, kind: 'kiosk' as const }
  const given = [{ ticket }, { shortCode }, { registrationId }, { serial }].map(way => aScan(door.entrance.id, way))

  const { results } = await recordEntries({ device, given, now: new Date() })
  expect(results.map(({ verdict }) => verdict)).toEqual(['already-in', 'refused', 'refused', 'refused'])
  expect(JSON.stringify(results)).not.toMatch(/Samira|Appareil/)
  expect(await db.$count(scans)).toBe(2)
})

describe('the log', () => {
  test('sending again changes nothing and says the same', async () => {
    const visitor = await aVisitor(edition)
    const batch = [
      aScan(door.entrance.id, { registrationId: visitor.id }),
      aWalkIn(door.entrance.id, { ageBand: '16-25' }),
    ]
    const first = await door.send(...batch)

    expect(await door.send(...batch)).toEqual(first)
    expect(await door.send(...batch, ...batch)).toMatchObject({ participants: 2 })
    expect(await db.$count(scans)).toBe(1)
    expect(await db.$count(walkIns)).toBe(1)
  })

  test('a walk-in keeps what was said and nothing else', async () => {
    const walkIn = aWalkIn(door.entrance.id, { ageBand: 'over-65', gender: 'woman', qpv: null })
    await door.send(walkIn)
    const [kept] = await db.select().from(walkIns)
    expect(kept).toMatchObject({ id: walkIn.id, ageBand: 'over-65', gender: 'woman', qpv: null, deviceId: door.id })
  })

  test('a walk-in that two phones send is one person; one that each counted for itself is two', async () => {
    const other = await aDevice(edition)
    const walkIn = aWalkIn(door.entrance.id)
    await door.send(walkIn)
    expect(await other.send(walkIn)).toMatchObject({ participants: 1 })
    expect(await other.send(aWalkIn(door.entrance.id))).toMatchObject({ participants: 2 })
  })

  test('an entry taken back does not count, whichever arrives first', async () => {
    const visitor = await aVisitor(edition)
    const scan = aScan(door.entrance.id, { registrationId: visitor.id })
    const walkIn = aWalkIn(door.entrance.id)

    expect(await door.send(scan, walkIn)).toMatchObject({ participants: 2 })
    expect(await door.send(anUndo(scan.id))).toMatchObject({ results: [{ verdict: 'recorded' }], participants: 1 })
    expect(await door.send(anUndo(walkIn.id))).toMatchObject({ participants: 0 })

    const late = aScan(door.entrance.id, { registrationId: visitor.id })
    await door.send(anUndo(late.id))
    expect(await door.send(late)).toMatchObject({ participants: 0 })
  })

  test('after an undo the ticket is welcome again', async () => {
    const visitor = await aVisitor(edition)
    const scan = aScan(door.entrance.id, { registrationId: visitor.id })
    await door.send(scan)
    await door.send(anUndo(scan.id))
    expect(await door.scan({ registrationId: visitor.id })).toMatchObject({ verdict: 'welcome' })
  })

  test('another device takes nothing back', async () => {
    const visitor = await aVisitor(edition)
    const scan = aScan(door.entrance.id, { registrationId: visitor.id })
    await door.send(scan)
    const other = await aDevice(edition)
    expect(await other.send(anUndo(scan.id))).toMatchObject({ participants: 1 })
  })

  test('two doors that let the same person in without the network both learn it', async () => {
    const visitor = await aVisitor(edition)
    const other = await aDevice(edition)
    const here = aScan(door.entrance.id, { registrationId: visitor.id, scannedAt: NOON, shownVerdict: 'welcome' })
    const there = aScan(door.entrance.id, { registrationId: visitor.id, scannedAt: LATER, shownVerdict: 'welcome' })
    await other.send(there)

    expect(await door.send(here)).toMatchObject({
      results: [{ verdict: 'welcome', conflict: { at: LATER, device: other.name } }],
      participants: 1,
    })
    expect(await other.send(there)).toMatchObject({
      results: [{ verdict: 'already-in', already: { at: NOON }, conflict: { at: NOON, device: door.name } }],
    })
  })
})

describe('refusals, item by item', () => {
  test('a bad item holds nobody else back', async () => {
    const visitor = await aVisitor(edition)
    const elsewhere = await aDevice(await anEdition())
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000).toISOString()
    const id = randomUUID()
    const { results } = await door.send(
      'nonsense',
      { kind: 'scan', id: 'no uuid' },
      aScan(door.entrance.id, { id, ticket: 'a', shortCode: 'b' }),
      aScan(elsewhere.entrance.id, { id, registrationId: visitor.id }),
      aWalkIn(elsewhere.entrance.id, { id }),
      aScan(door.entrance.id, { id, registrationId: visitor.id, scannedAt: tomorrow }),
      aWalkIn(door.entrance.id, { id, ageBand: 'old' }),
      aScan(door.entrance.id, { id, registrationId: visitor.id, scannedAt: 'yesterday' }),
      aScan(door.entrance.id, { registrationId: visitor.id }),
    )
    expect(results).toMatchObject([
      { id: null, verdict: 'refused', reason: 'invalid' },
      { id: 'no uuid', verdict: 'refused', reason: 'invalid' },
      { id, verdict: 'refused', reason: 'invalid' },
      { id, verdict: 'refused', reason: 'foreign-checkpoint' },
      { id, verdict: 'refused', reason: 'foreign-checkpoint' },
      { id, verdict: 'refused', reason: 'in-the-future' },
      { id, verdict: 'refused', reason: 'invalid' },
      { id, verdict: 'refused', reason: 'invalid' },
      { verdict: 'welcome' },
    ])
    expect(await db.$count(scans)).toBe(1)
  })

  test('a group’s own ticket is nobody’s: it is refused by its name, however it is named, and not written', async () => {
    const group = await aGroup(edition, { shortCode: 'GR0VPE' })
    const member = await aPersonOf(group)
    const ticket = await findTicketAddress(edition, group.ticketSerial)
    const entries = [{ ticket }, { shortCode: 'gr0-vpe' }, { serial: group.ticketSerial }].map(named =>
      aScan(door.entrance.id, { ...named, shownVerdict: 'welcome' }),
    )
    for (const _ of ['sent', 'sent again']) {
      const answer = await door.send(...entries, aScan(door.entrance.id, { serial: member.ticketSerial }))
      expect(answer.results.slice(0, 3)).toEqual(entries.map(({ id }) => ({ id, verdict: 'refused', reason: 'group' })))
      expect(answer).toMatchObject({ participants: 1 })
    }
    expect((await db.select().from(scans)).map(({ registrationId }) => registrationId)).toEqual([member.id, member.id])
  })

  test('the short code of another edition’s group is unknown here', async () => {
    await aGroup(await anEdition(), { shortCode: 'GR0VPE' })
    expect(await door.scan({ shortCode: 'GR0VPE' })).toMatchObject({ verdict: 'unknown' })
  })

  test('the id of another edition’s scan says nothing of it', async () => {
    const other = await anEdition()
    const elsewhere = await aDevice(other)
    const scan = aScan(elsewhere.entrance.id, { registrationId: (await aVisitor(other)).id })
    await elsewhere.send(scan)

    const { results } = await door.send({ ...scan, checkpointId: door.entrance.id })
    expect(results).toEqual([{ id: scan.id, verdict: 'refused', reason: 'id-taken' }])
  })
})

test('a registration cancelled after its scan keeps its participant', async () => {
  const visitor = await aVisitor(edition)
  await door.scan({ registrationId: visitor.id, scannedAt: NOON })
  await db.update(registrations).set({ cancelledAt: new Date() }).where(eq(registrations.id, visitor.id))
  expect(await door.send(anUndo(randomUUID()))).toMatchObject({ participants: 1 })
})
