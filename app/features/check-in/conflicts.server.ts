import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import type { DoubleAdmission } from '~/features/device/protocol'

type Row = Omit<DoubleAdmission, 'firstName'> & { firstName: string | null }

/**
 * Tickets that two doors welcomed at one checkpoint for want of knowing of each other, the latest first; with a device, those
 * that it welcomed itself. A scan that waited for the server was welcomed when it arrived first. The same as the fold's
 * conflicts, in one statement.
 */
export async function listDoubleAdmissions(
  editionId: string,
  { deviceId }: { deviceId?: string } = {},
): Promise<DoubleAdmission[]> {
  const found = await rows<Row>(sql`
    with counting as (
      select v.*, row_number() over (
        partition by v.registration_id, v.checkpoint_id order by s.received_at, s.scanned_at, s.id
      ) = 1 as came_first
      from valid_scans v join scans s on s.id = v.id
      where v.edition_id = ${editionId} ${deviceId ? ofDevice(editionId, deviceId) : sql``}
    ),
    twice as (
      select registration_id, checkpoint_id, max(scanned_at) as last_at,
        json_agg(json_build_object(
          'at', to_char(scanned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'checkpoint', c.name, 'device', d.name, 'deviceId', d.id
        ) order by scanned_at, w.id) as sightings
      from counting w join checkpoints c on c.id = checkpoint_id join devices d on d.id = device_id
      where case when shown_verdict is null then came_first else shown_verdict = 'welcome' end
      group by registration_id, checkpoint_id
      having count(*) > 1 ${deviceId ? sql`and bool_or(device_id = ${deviceId})` : sql``}
    )
    select md5(registration_id::text || checkpoint_id::text) as id, r.first_name as "firstName", sightings
    from twice join registrations r on r.id = registration_id
    order by last_at desc, id`)
  return found.map(({ firstName, ...one }) => (firstName === null ? one : { ...one, firstName }))
}

/** Of all tickets, those that the device has seen: it asks every few seconds. */
function ofDevice(editionId: string, deviceId: string) {
  return sql`and (v.registration_id, v.checkpoint_id) in (
    select registration_id, checkpoint_id from scans
    where edition_id = ${editionId} and device_id = ${deviceId} and registration_id is not null)`
}
