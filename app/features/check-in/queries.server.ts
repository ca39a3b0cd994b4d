import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import { devices } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { hashToken } from './pair-device.server'

export type ScanningDevice = {
  id: string
  editionId: string
  editionNumber: number
  /** Of its edition. */
  checkpointIds: string[]
}

/** The device that holds this token, unless it was revoked or its time is over. One statement. */
export async function findDevice(token: string, now: Date): Promise<ScanningDevice | undefined> {
  const [device] = await db
    .select({
      id: devices.id,
      editionId: devices.editionId,
      editionNumber: editions.number,
      checkpointIds: sql<string[]>`(
        select coalesce(json_agg(c.id), '[]') from checkpoints c where c.edition_id = ${devices.editionId}
      )`,
    })
    .from(devices)
    .innerJoin(editions, eq(editions.id, devices.editionId))
    .where(and(eq(devices.tokenHash, hashToken(token)), isNull(devices.revokedAt), gt(devices.expiresAt, now)))
  return device
}

/** Everywhere tickets are seen in the edition: its entrances, then its activities' own points by time. */
export function listCheckpoints(editionId: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: checkpoints.id, name: checkpoints.name })
    .from(checkpoints)
    .leftJoin(activities, eq(activities.id, checkpoints.activityId))
    .where(eq(checkpoints.editionId, editionId))
    .orderBy(
      sql`${checkpoints.activityId} is not null`,
      asc(activities.startsAt),
      asc(checkpoints.position),
      asc(checkpoints.name),
    )
}
