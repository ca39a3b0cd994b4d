import { randomBytes, randomUUID } from 'node:crypto'
import { db, rows } from 'db/client.server'
import { scans, undos, validScans, validWalkIns, walkIns } from 'db/schema/door'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldScans } from '~/features/check-in/fold'
import { readScans } from '~/features/check-in/log.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { aCheckpoint, aDevice, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { CHECKPOINTS, DEVICES, entryId, idOf, SCAN, toLog, WALK_IN, type World, world } from './worlds'

test('what counts in the database is what counts in the fold', async () => {
  await fc.assert(
    fc.asyncProperty(world, async one => {
      const { editionId, device } = await write(one)
      const log = toLog(one)
      const { readings, walkIns: counted } = foldScans(log)

      const valid = await db.select({ id: validScans.id }).from(validScans)
      const expected = [...readings].flatMap(([id, reading]) => (reading.counts ? id : []))
      expect(valid.map(scan => scan.id).sort()).toEqual(expected.sort())
      const walkedIn = await db.select({ id: validWalkIns.id }).from(validWalkIns)
      expect(walkedIn.map(walkIn => walkIn.id).sort()).toEqual([...counted].sort())

      const people = new Set(
        log.flatMap(entry => (entry.kind === 'scan' && readings.get(entry.id)?.counts ? entry.registrationId : [])),
      )
      expect(await countParticipants(editionId)).toBe(people.size + counted.size)

      const answered = (await readScans(device, [...readings.keys()])).readings
      for (const [id, reading] of readings) {
        const { verdict, already, conflict } = answered.get(id) ?? {}
        expect({ id, verdict, already: already?.id, conflict: conflict?.id }).toEqual({
          id,
          verdict: reading.verdict,
          already: reading.already?.id,
          conflict: reading.conflict?.id,
        })
      }
    }),
    { numRuns: 40 },
  )
})

async function write(one: World) {
  await rows(sql`truncate editions, members cascade`)
  const edition = await anEdition()
  const doors = await Promise.all(Array.from({ length: DEVICES }, () => aDevice(edition)))
  const side = await aCheckpoint(edition, 'Entrée côté jardin')
  const checkpointIds = [doors[0]?.entrance.id ?? '', side.id]
  expect(checkpointIds).toHaveLength(CHECKPOINTS)
  const visitors = await Promise.all(
    one.cancelledAt.map(cancelledAt =>
      aVisitor(edition, {
        cancelledAt: cancelledAt === null ? null : new Date(cancelledAt),
        ticketSerial: randomBytes(8).toString('hex'),
      }),
    ),
  )
  const place = (entry: { device: number; checkpoint: number }) => ({
    editionId: edition.id,
    deviceId: doors[entry.device]?.id ?? '',
    checkpointId: checkpointIds[entry.checkpoint] ?? '',
  })

  if (one.scans.length > 0) {
    await db.insert(scans).values(
      one.scans.map((scan, index) => ({
        id: idOf(SCAN, index),
        ...place(scan),
        registrationId: visitors[scan.ticket]?.id,
        shownVerdict: scan.shownVerdict,
        scannedAt: new Date(scan.scannedAt),
        receivedAt: new Date(scan.receivedAt),
      })),
    )
  }
  if (one.walkIns.length > 0) {
    await db
      .insert(walkIns)
      .values(
        one.walkIns.map((walkIn, index) => ({ id: idOf(WALK_IN, index), ...place(walkIn), arrivedAt: new Date() })),
      )
  }
  if (one.undos.length > 0) {
    await db.insert(undos).values(
      one.undos.map(undo => ({
        id: randomUUID(),
        editionId: edition.id,
        deviceId: doors[undo.device]?.id ?? '',
        entryId: entryId(one, undo.entry),
        undoneAt: new Date(),
      })),
    )
  }
  const door = doors[0]
  if (!door) throw new Error('No door')
  return { editionId: edition.id, device: door.device }
}
