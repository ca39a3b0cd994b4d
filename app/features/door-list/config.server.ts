import { createHash } from 'node:crypto'
import { rows } from 'db/client.server'
import { type SQL, sql } from 'drizzle-orm'
import type { ScanningDevice } from '~/features/device/find.server'
import type { DoorConfig } from './state'

type Found = Omit<DoorConfig, 'version'> & { whole: unknown[] }

/**
 * The edition as a device is to know it. The version has two halves: the second one changes when the whole list is to start
 * again, such as when an activity gets its own checkpoint, or the database was restored. One statement.
 */
export async function findDoorConfig({ editionId, checkpointIds }: ScanningDevice): Promise<DoorConfig> {
  const [found] = await rows<Found>(sql`
    select json_build_object(
        'id', e.id, 'slug', e.slug, 'name', e.name, 'number', e.number,
        'heldOn', e.held_on, 'startsAt', ${isoMoment(sql`e.starts_at`)}, 'endsAt', ${isoMoment(sql`e.ends_at`)}
      ) as edition,
      coalesce((
        select json_agg(case when a.id is null then json_build_object('id', c.id, 'name', c.name) else json_build_object(
          'id', c.id, 'name', c.name, 'activity', json_build_object(
            'title', a.title, 'startsAt', ${isoMoment(sql`a.starts_at`)}, 'endsAt', ${isoMoment(sql`a.ends_at`)}
          )) end order by a.id is not null, a.starts_at, c.position, c.name)
        from checkpoints c left join activities a on a.id = c.activity_id
        where c.edition_id = e.id and c.id in (
          select id::uuid from jsonb_array_elements_text(${JSON.stringify(checkpointIds)}::text::jsonb) as own(id)
        )
      ), '[]') as checkpoints,
      (
        select coalesce(json_agg(json_build_object(
          'editionNumber', o.number, 'keyId', k.key_id, 'publicKey', k.public_key, 'editionName', o.name
        ) order by o.number, k.key_id), '[]')
        from ticket_keys k join editions o on o.id = k.edition_id
      ) as keys,
      (
        select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name) order by d.created_at, d.id), '[]')
        from devices d where d.edition_id = e.id
      ) as devices,
      (
        select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.id), '[]')
        from checkpoints c where c.edition_id = e.id
      ) as places,
      (
        select json_build_array(
          ${isoMoment(sql`e.ends_at`)}, ${HISTORY},
          (select json_agg(json_build_array(c.id, c.activity_id) order by c.id) from checkpoints c where c.edition_id = e.id),
          (select json_agg(k.key_id order by k.key_id) from ticket_keys k where k.edition_id = e.id)
        )
      ) as whole
    from editions e
    where e.id = ${editionId}`)
  if (!found) throw new Error('The device has no edition')
  const { whole, ...config } = found
  return { version: `${digest(config)}-${digest(whole)}`, ...config }
}

/**
 * Which life of the database this is: its transactions' numbers go on within one, and a copy put back begins another. Its
 * files are copied back to a server that then starts; its rows, to a table made again.
 */
const HISTORY = sql`extract(epoch from pg_postmaster_start_time())::text || ' ' || to_regclass('door_changes')::oid`

/** Whether a list made under one version is still one under the other, news aside. */
export function isSameList(one: string, other: string): boolean {
  return one.split('-')[1] === other.split('-')[1]
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}

function isoMoment(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
