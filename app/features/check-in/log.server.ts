import { type Database, db, rows } from 'db/client.server'
import type { Verdict } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import type { ScanningDevice } from '~/features/device/find.server'
import { foldScans, type LoggedEntry, type LoggedScan, type Reading } from './fold'
import type { Entry } from './schema'
import type { Shown } from './tickets.server'

export type LoggedRow = {
  id: string
  deviceId: string
  device: string
  checkpointId: string
  checkpoint: string
  registrationId: string | null
  firstName: string | null
  cancelledAt: number | null
  refusal: 'wrong-edition' | 'unknown' | 'forged' | null
  shownVerdict: Verdict | null
  scannedAt: number
  receivedAt: number
  isUndone: boolean
  /** At an activity's checkpoint: whether the person has a place there; null at an entrance. */
  place: 'confirmed' | 'waiting' | 'none' | null
  /** Of the activity, ISO 8601. */
  startsAt: string | null
  endsAt: string | null
}

/**
 * Writes the entries that are not in the log yet, scans of a group's own ticket aside, in one statement that commits by
 * itself. The devices of an edition take turns, so that the order of `received_at` is the order in which entries became
 * visible.
 */
export async function writeEntries(
  { device, entries }: { device: ScanningDevice; entries: (Entry & { shown?: Shown })[] },
  database: Database = db,
): Promise<void> {
  const { editionId, id: deviceId } = device
  await database.execute(sql`
    with turn as materialized (select pg_advisory_xact_lock(hashtextextended(${editionId}::text, 0))),
    arrival as materialized (select clock_timestamp() as received_at from turn),
    given as (
      select * from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) as entry(
        kind text, id uuid, "checkpointId" uuid, "scannedAt" timestamptz, "shownVerdict" text, shown jsonb,
        "deviceAt" timestamptz, "arrivedAt" timestamptz, "ageBand" text, gender text, qpv text, "entryId" uuid,
        "undoneAt" timestamptz)
    ),
    new_scans as (
      insert into scans (
        id, edition_id, checkpoint_id, device_id, received_at, scanned_at, device_at, shown_verdict, registration_id,
        refusal)
      select g.id, ${editionId}::uuid, g."checkpointId", ${deviceId}::uuid, received_at, "scannedAt", "deviceAt",
        "shownVerdict", r.id, case when r.id is null then coalesce(shown->>'refusal', 'unknown') end
      from arrival cross join given g
      left join registrations by_serial on by_serial.ticket_serial = shown->>'serial'
      left join registrations by_code on by_code.edition_id = ${editionId}::uuid and by_code.short_code = shown->>'shortCode'
      left join registrations r on r.edition_id = ${editionId}::uuid
        and r.id = coalesce(by_serial.id, by_code.id, (shown->>'registrationId')::uuid)
        and (r.erased_at is null or "scannedAt" < r.erased_at)
      where kind = 'scan' and (r.id is not null or not exists (
        select from groups where edition_id = ${editionId}::uuid
          and (ticket_serial = shown->>'serial' or short_code = shown->>'shortCode')
      ))
      on conflict (id) do nothing
    ),
    new_walk_ins as (
      insert into walk_ins (
        id, edition_id, checkpoint_id, device_id, received_at, arrived_at, device_at, age_band, gender, qpv)
      select id, ${editionId}::uuid, "checkpointId", ${deviceId}::uuid, received_at, "arrivedAt", "deviceAt", "ageBand",
        gender, qpv
      from arrival cross join given
      where kind = 'walk-in'
      on conflict (id) do nothing
    )
    insert into undos (id, edition_id, device_id, received_at, entry_id, undone_at, device_at)
    select id, ${editionId}::uuid, ${deviceId}::uuid, received_at, "entryId", "undoneAt", "deviceAt"
    from arrival cross join given
    where kind = 'undo'
    on conflict (id) do nothing`)
}

/** What the log says of these scans, of whatever edition, read with every other scan of the same tickets at the same checkpoints. */
export async function readScans(ids: string[]) {
  if (ids.length === 0) return { logged: new Map<string, LoggedRow>(), readings: new Map<string, Reading>() }
  const found = await rows<LoggedRow>(sql`
    with asked as (
      select s.* from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) as given(id)
      join scans s on s.id = given.id::uuid
    ),
    touched as (
      select * from asked
      union
      select s.* from (select distinct registration_id, checkpoint_id from asked) a
      join scans s on s.registration_id = a.registration_id and s.checkpoint_id = a.checkpoint_id
    )
    select s.id, s.device_id as "deviceId", d.name as device, s.checkpoint_id as "checkpointId", c.name as checkpoint,
      s.registration_id as "registrationId", r.first_name as "firstName", s.refusal, s.shown_verdict as "shownVerdict",
      ${milliseconds(sql`r.cancelled_at`)} as "cancelledAt", ${milliseconds(sql`s.scanned_at`)} as "scannedAt",
      ${milliseconds(sql`s.received_at`)} as "receivedAt",
      exists (select from undos u where u.entry_id = s.id and u.device_id = s.device_id) as "isUndone",
      case when c.activity_id is not null then coalesce((
        select case when e.confirmed_at is null then 'waiting' else 'confirmed' end from enrolments e
        where e.activity_id = c.activity_id and e.registration_id = s.registration_id and e.cancelled_at is null
      ), 'none') end as place,
      ${isoMoment(sql`a.starts_at`)} as "startsAt", ${isoMoment(sql`a.ends_at`)} as "endsAt"
    from touched s
    join devices d on d.id = s.device_id
    join checkpoints c on c.id = s.checkpoint_id
    left join activities a on a.id = c.activity_id
    left join registrations r on r.id = s.registration_id`)
  const logged = new Map(found.map(row => [row.id, row]))
  return { logged, readings: foldScans(found.flatMap(toEntries)).readings }
}

function toEntries(row: LoggedRow): LoggedEntry[] {
  if (!row.registrationId) return []
  const scan: LoggedScan = { ...row, kind: 'scan', registrationId: row.registrationId }
  return row.isUndone ? [scan, { kind: 'undo', deviceId: row.deviceId, entryId: row.id }] : [scan]
}

function milliseconds(moment: ReturnType<typeof sql>) {
  return sql`(extract(epoch from ${moment}) * 1000)::float8`
}

function isoMoment(moment: ReturnType<typeof sql>) {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
