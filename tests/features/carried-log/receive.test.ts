import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { scans, undos, walkIns } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { proveLog } from '~/features/carried-log/proof'
import { receiveLog } from '~/features/carried-log/receive.server'
import { takePaperDevice } from '~/features/device/paper.server'
import { revokeDevice } from '~/features/device/revoke.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { aCarriedLog } from '../../factories/carried-log'
import { aDevice, anUndo, aScan, aVisitor, aWalkIn, expireDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aMember, theMember } from '../../factories/member'

let edition: Edition
let author: Awaited<ReturnType<typeof aDevice>>

beforeEach(async () => {
  edition = await anEdition()
  author = await aDevice(edition)
})

const fromDevice = (log: Parameters<typeof receiveLog>[0]['log']) =>
  receiveLog({ log, bearer: 'device', now: new Date() })
async function fromOrganiser(log: Parameters<typeof receiveLog>[0]['log'], of = edition) {
  const organiser = await theMember(await aMember({ role: 'organiser' }))
  return receiveLog({ log, bearer: { organiser, editionId: of.id }, now: new Date() })
}
const written = async () =>
  (await Promise.all([db.$count(scans), db.$count(walkIns), db.$count(undos)])).reduce((sum, count) => sum + count)

async function someEntries() {
  const walkIn = aWalkIn(author.entrance.id)
  const { id: registrationId } = await aVisitor(edition)
  return [aScan(author.entrance.id, { registrationId, shownVerdict: 'welcome' }), walkIn, anUndo(walkIn.id)]
}

test('who brings a log reads nothing of the people in it', async () => {
  const { ticketSerial } = await aVisitor(edition, { firstName: 'Samira' })
  const ticket = await findTicketAddress(edition, ticketSerial)
  const twice = [aScan(author.entrance.id, { ticket }), aScan(author.entrance.id, { ticket })]
  const received = await fromDevice(await aCarriedLog(author, twice))
  const results = twice.map(({ id }) => ({ id, verdict: 'recorded' }))
  expect(received).toEqual({ outcome: 'received', known: 0, results })
})

test('what another device hands over is the author’s own, and twice is once', async () => {
  const log = await aCarriedLog(author, await someEntries())
  expect(await fromDevice(log)).toMatchObject({
    outcome: 'received',
    known: 0,
    results: [{ verdict: 'recorded' }, { verdict: 'recorded' }, { verdict: 'recorded' }],
  })
  const [scan] = await db.select().from(scans)
  expect(scan).toMatchObject({ deviceId: author.id, shownVerdict: 'welcome' })
  expect(await fromDevice(log)).toEqual({ outcome: 'received', known: 3, results: [] })
  expect(await written()).toBe(3)
})

test('what the device sent itself meanwhile is known', async () => {
  const entries = await someEntries()
  await author.send(entries[0])
  const shouted = { ...entries[1], id: entries[1]?.id.toUpperCase() }
  await author.send(shouted)
  expect(await fromDevice(await aCarriedLog(author, [entries[0], shouted, entries[2]]))).toEqual({
    outcome: 'received',
    known: 2,
    results: [{ id: entries[2]?.id, verdict: 'recorded' }],
  })
  expect(await written()).toBe(3)
})

test('what another device wrote under the same id is not known as this one’s', async () => {
  const [scan] = await someEntries()
  await (await aDevice(edition)).send(scan)
  expect(await fromDevice(await aCarriedLog(author, [scan]))).toMatchObject({
    known: 0,
    results: [{ verdict: 'refused', reason: 'id-taken' }],
  })
})

test('a log that was changed on the way, or that no device of ours wrote, is not taken', async () => {
  const log = await aCarriedLog(author, await someEntries())
  const other = await aDevice(edition)
  const paper = await takePaperDevice(edition, new Date(), db)
  // What stands in place of a hash for sheets of paper is no secret.
  const forged = {
    ...log,
    deviceId: paper.id,
    proof: await proveLog(`paper ${edition.id}`, { ...log, deviceId: paper.id }),
  }
  const changed = [
    { ...log, entries: log.entries.slice(1) },
    { ...log, entries: [...log.entries, aWalkIn(author.entrance.id)] },
    { ...log, deviceId: other.id },
    { ...log, deviceId: crypto.randomUUID() },
    { ...log, proof: '0'.repeat(64) },
    forged,
  ]
  for (const one of changed) expect(await fromDevice(one)).toEqual({ outcome: 'not-proven' })
  expect(await fromOrganiser(forged)).toEqual({ outcome: 'not-proven' })
  expect(await written()).toBe(0)
})

test('what a revoked device, or one at its end, wrote is brought by organisers alone', async () => {
  const log = await aCarriedLog(author, await someEntries())
  await revokeDevice({ deviceId: author.id, actor: null, now: new Date() })
  expect(await fromDevice(log)).toEqual({ outcome: 'organisers-only' })

  const over = await aDevice(edition)
  const late = await aCarriedLog(over, [aWalkIn(over.entrance.id)])
  await expireDevice(over.id)
  expect(await fromDevice(late)).toEqual({ outcome: 'organisers-only' })
  expect(await written()).toBe(0)

  expect(await fromOrganiser(log)).toMatchObject({ outcome: 'received' })
  expect(await fromOrganiser(late)).toMatchObject({ outcome: 'received' })
  expect(await written()).toBe(4)
})

test('an organiser brings a log to its own edition', async () => {
  const log = await aCarriedLog(author, await someEntries())
  expect(await fromOrganiser(log, await anEdition())).toEqual({ outcome: 'other-edition' })
  expect(await written()).toBe(0)
})

test('an entry that cannot be taken holds no other back', async () => {
  const entries = [{ kind: 'dance' }, null, ...(await someEntries())]
  const received = await fromDevice(await aCarriedLog(author, entries))
  expect(received).toMatchObject({ results: [{ verdict: 'refused' }, { verdict: 'refused' }, {}, {}, {}] })
  expect(await written()).toBe(3)
})

test('more entries than a batch are taken too', async () => {
  const entries = Array.from({ length: 1001 }, () => aWalkIn(author.entrance.id))
  expect(await fromDevice(await aCarriedLog(author, entries))).toMatchObject({ outcome: 'received' })
  expect(await written()).toBe(1001)
})

test('the journal tells who imported how many, and what', async () => {
  await fromOrganiser(await aCarriedLog(author, [{ kind: 'dance' }, ...(await someEntries())]))
  const told = await db.select().from(auditEntries).where(eq(auditEntries.verb, 'import'))
  expect(told).toMatchObject([
    { subject: 'device', subjectId: author.id, editionId: edition.id, after: { count: 3, refused: 1 } },
  ])
  expect(told[0]?.memberId).toBeTruthy()
})
