import { type Database, rows } from 'db/client.server'
import { devices } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import type { ScanningDevice } from './find.server'

/** What a sheet of paper writes with: one per edition, which no phone can pass for. No token has its hash, and it is revoked from the start. */
export async function takePaperDevice(
  { id: editionId, number }: Pick<Edition, 'id' | 'number'>,
  now: Date,
  database: Database,
): Promise<ScanningDevice> {
  const tokenHash = `paper ${editionId}`
  const values = { editionId, name: 'Feuille de présence', tokenHash, revokedAt: now }
  await database.insert(devices).values(values).onConflictDoNothing()
  const [device] = await rows<{ id: string }>(sql`select id from devices where token_hash = ${tokenHash}`, database)
  if (!device) throw new Error('The device was not written')
  return { id: device.id, kind: 'door', editionId, editionNumber: number, checkpointIds: [] }
}
