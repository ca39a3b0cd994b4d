import { randomBytes, randomUUID } from 'node:crypto'
import { db, rows } from 'db/client.server'
import { scans, undos, walkIns } from 'db/schema/door'
import { sql } from 'drizzle-orm'
import { aCheckpoint, aDevice, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { CHECKPOINTS, DEVICES, entryId, idOf, SCAN, WALK_IN, type World } from './worlds'

/** The world in the database, in one edition emptied before. */
export async function writeWorld(one: World) {
  await rows(sql`truncate editions, members cascade`)
  const edition = await anEdition()
  const doors = await Promise.all(Array.from({ length: DEVICES }, () => aDevice(edition)))
  const side = await aCheckpoint(edition, 'Entrée côté jardin')
  const checkpointIds = [doors[0]?.entrance.id ?? '', side.id]
  if (checkpointIds.length !== CHECKPOINTS) throw new Error('The world has other checkpoints')
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
  return { editionId: edition.id, device: door.device, deviceIds: doors.map(({ id }) => id), visitors, checkpointIds }
}
