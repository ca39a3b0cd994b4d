import { db } from 'db/client.server'
import { type Device, devices } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { and, eq, notLike, type SQL, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { endOfDevices } from './moments.server'

export type ListedDevice = Omit<Device, 'tokenHash'> & {
  expiresAt: Date
  /** How many entries of the log it sent. */
  entries: number
  /** How many times it looked somebody up. */
  searches: number
  /** The names of where it may scan; none: everywhere. */
  checkpoints: string[]
}

/** The phones and kiosks that an edition ever had, by name; what sheets of paper write with is none. One statement. */
export function listDevices(editionId: string): Promise<ListedDevice[]> {
  return devicesWhere(eq(devices.editionId, editionId))
}

/** A device of that edition and of no other. */
export async function findListedDevice(editionId: string, id: string | undefined): Promise<ListedDevice | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await devicesWhere(and(eq(devices.editionId, editionId), eq(devices.id, id)))
  return found
}

async function devicesWhere(condition: SQL | undefined): Promise<ListedDevice[]> {
  const found = await db
    .select({
      device: devices,
      expiresAt: endOfDevices(devices.createdAt),
      entries: sql<number>`(
        (select count(*) from scans s where s.edition_id = devices.edition_id and s.device_id = devices.id)
        + (select count(*) from walk_ins w where w.edition_id = devices.edition_id and w.device_id = devices.id)
      )::int`,
      searches: sql<number>`(select count(*)::int from door_searches s where s.device_id = devices.id)`,
      checkpoints: sql<string[]>`(
        select coalesce(json_agg(c.name order by c.activity_id is not null, c.position, c.name), '[]')
        from invitation_checkpoints i join checkpoints c on c.id = i.checkpoint_id
        where i.invitation_id = devices.invitation_id
      )`,
    })
    .from(devices)
    .innerJoin(editions, eq(editions.id, devices.editionId))
    .where(and(condition, notLike(devices.tokenHash, 'paper %')))
    .orderBy(devices.name, devices.createdAt, devices.id)
  return found.map(({ device: { tokenHash: _, ...device }, ...rest }) => ({ ...device, ...rest }))
}
