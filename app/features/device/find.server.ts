import { rows } from 'db/client.server'
import type { DeviceKind } from 'db/schema/words'
import { type SQL, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { endOfDevices } from './moments.server'
import type { Refusal } from './protocol'
import { hashToken } from './token.server'

export type ScanningDevice = {
  id: string
  kind: DeviceKind
  editionId: string
  editionNumber: number
  /** Where it may scan: its invitation's, else all of its edition. */
  checkpointIds: string[]
}
type Row = ScanningDevice & { tokenHash: string; isRevoked: boolean; isOver: boolean }

/** The device that holds this token, or why there is none. One statement. */
export async function identifyDevice(
  token: string | undefined,
  now: Date,
): Promise<{ device: ScanningDevice } | { reason: Refusal['reason'] }> {
  const [row] = token ? await rows<Row>(deviceWhere(sql`d.token_hash = ${hashToken(token)}`, now)) : []
  if (!row) return { reason: 'unknown' }
  const { isRevoked, isOver, tokenHash: _, ...device } = row
  if (isRevoked) return { reason: 'revoked' }
  return isOver ? { reason: 'expired' } : { device }
}

/** A phone or a kiosk by its id, whatever became of it, with the hash of its token; sheets of paper have none. */
export async function findKnownDevice(id: string, now: Date) {
  if (!isUuid(id)) return undefined
  const [row] = await rows<Row>(deviceWhere(sql`d.id = ${id} and d.token_hash ~ '^[0-9a-f]{64}$'`, now))
  if (!row) return undefined
  const { isRevoked, isOver, tokenHash, ...device } = row
  return { device, tokenHash, mayWrite: !isRevoked && !isOver }
}

function deviceWhere(condition: SQL, now: Date) {
  return sql`
    select d.id, d.kind, d.token_hash as "tokenHash", d.edition_id as "editionId", editions.number as "editionNumber",
      d.revoked_at is not null as "isRevoked", ${endOfDevices(sql`d.created_at`)} <= ${now.toISOString()}::timestamptz as "isOver",
      (
        select coalesce(json_agg(c.id), '[]') from checkpoints c
        where c.edition_id = d.edition_id and (
          not exists (select from invitation_checkpoints i where i.invitation_id = d.invitation_id)
          or exists (select from invitation_checkpoints i where i.invitation_id = d.invitation_id and i.checkpoint_id = c.id)
        )
      ) as "checkpointIds"
    from devices d
    join editions on editions.id = d.edition_id
    where ${condition}`
}
