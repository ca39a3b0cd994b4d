import { type Database, db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { tellDoor } from './tell.server'

type Revoking = { deviceId: string; actor: Actor; now: Date }

/** Ends a device's right to write in the log; what it wrote stays. Doing it again changes nothing. */
export async function revokeDevice({ deviceId, actor, now }: Revoking): Promise<void> {
  await db.transaction(async transaction => {
    const [revoked] = await transaction
      .update(devices)
      .set({ revokedAt: now })
      .where(and(eq(devices.id, deviceId), isNull(devices.revokedAt)))
      .returning({ id: devices.id, editionId: devices.editionId })
    if (!revoked) return
    const subject = { subject: 'device', subjectId: revoked.id, editionId: revoked.editionId }
    const change = { before: { revokedAt: null }, after: { revokedAt: now } }
    await recordDeed({ actor, verb: 'close', ...change, ...subject }, transaction)
    await tellDoor(revoked.editionId, transaction)
  })
}

/** The same for all that a member let in; gives back how many. */
export async function revokeDevicesOf(memberId: string, now: Date, database: Database = db): Promise<number> {
  const revoked = await database
    .update(devices)
    .set({ revokedAt: now })
    .where(and(eq(devices.memberId, memberId), isNull(devices.revokedAt)))
    .returning({ id: devices.id })
  return revoked.length
}
