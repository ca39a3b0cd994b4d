import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { checkpoints } from './checkpoints'
import { moment, oneOf } from './columns'
import { devices } from './devices'
import { editions } from './editions'
import { registrations } from './registrations'
import {
  AGE_BANDS,
  type AgeBand,
  GENDERS,
  type Gender,
  QPV_ANSWERS,
  type QpvAnswer,
  SCAN_REFUSALS,
  type ScanRefusal,
  VERDICTS,
  type Verdict,
} from './words'

const logColumns = {
  /** Made by the device: sending an entry twice changes nothing. */
  id: uuid().primaryKey(),
  editionId: uuid()
    .notNull()
    .references(() => editions.id),
  checkpointId: uuid().notNull(),
  deviceId: uuid().notNull(),
  receivedAt: moment().notNull().defaultNow(),
}

/** The door's log, append-only: one reading of a ticket. Attendance is folded from it. */
export const scans = pgTable(
  'scans',
  {
    ...logColumns,
    registrationId: uuid(),
    /** Why the reading names no registration of this edition. */
    refusal: text().$type<ScanRefusal>(),
    /** What the device showed by itself; null when it asked the server. */
    shownVerdict: text().$type<Verdict>(),
    /** The device's time, corrected by what it knew of its clock's error. */
    scannedAt: moment().notNull(),
    /** What its clock said, when that is not the same. */
    deviceAt: moment(),
  },
  scan => [
    index('scans_by_registration').on(scan.registrationId, scan.checkpointId),
    index('scans_by_edition').on(scan.editionId),
    check('scans_refusal', oneOf(scan.refusal, SCAN_REFUSALS)),
    check('scans_shown_verdict', oneOf(scan.shownVerdict, VERDICTS)),
    check(
      'scans_name_a_registration_or_a_refusal',
      sql`(${scan.registrationId} is null) = (${scan.refusal} is not null)`,
    ),
    ...sameEdition('scans', scan),
    foreignKey({
      name: 'scans_registration_of_the_edition',
      columns: [scan.registrationId, scan.editionId],
      foreignColumns: [registrations.id, registrations.editionId],
    }),
  ],
)

/** The door's log, append-only: a nameless person counted without a ticket. */
export const walkIns = pgTable(
  'walk_ins',
  {
    ...logColumns,
    ageBand: text().$type<AgeBand>(),
    gender: text().$type<Gender>(),
    qpv: text().$type<QpvAnswer>(),
    /** The device's time, corrected as for a scan. */
    arrivedAt: moment().notNull(),
    deviceAt: moment(),
  },
  walkIn => [
    index('walk_ins_by_edition').on(walkIn.editionId),
    check('walk_ins_age_band', oneOf(walkIn.ageBand, AGE_BANDS)),
    check('walk_ins_gender', oneOf(walkIn.gender, GENDERS)),
    check('walk_ins_qpv', oneOf(walkIn.qpv, QPV_ANSWERS)),
    ...sameEdition('walk_ins', walkIn),
  ],
)

/** The door's log, append-only: a device takes back an entry of its own, which may arrive later. */
export const undos = pgTable(
  'undos',
  {
    id: uuid().primaryKey(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id),
    deviceId: uuid().notNull(),
    entryId: uuid().notNull(),
    undoneAt: moment().notNull(),
    deviceAt: moment(),
    receivedAt: moment().notNull().defaultNow(),
  },
  undo => [
    index('undos_by_entry').on(undo.entryId, undo.deviceId),
    foreignKey({
      name: 'undos_device_of_the_edition',
      columns: [undo.deviceId, undo.editionId],
      foreignColumns: [devices.id, devices.editionId],
    }),
  ],
)

/** The scans that count: they name a registration, were not taken back, and came before any cancellation. */
export const validScans = pgView('valid_scans', {
  id: uuid().notNull(),
  editionId: uuid().notNull(),
  checkpointId: uuid().notNull(),
  deviceId: uuid().notNull(),
  registrationId: uuid().notNull(),
  shownVerdict: text().$type<Verdict>(),
  scannedAt: moment().notNull(),
}).as(sql`
  select s.id, s.edition_id, s.checkpoint_id, s.device_id, s.registration_id, s.shown_verdict, s.scanned_at
  from scans s
  join registrations r on r.id = s.registration_id
  where (r.cancelled_at is null or s.scanned_at < r.cancelled_at)
    and not exists (select from undos u where u.entry_id = s.id and u.device_id = s.device_id)`)

/** The walk-ins that count: those not taken back. */
export const validWalkIns = pgView('valid_walk_ins', {
  id: uuid().notNull(),
  editionId: uuid().notNull(),
  checkpointId: uuid().notNull(),
  deviceId: uuid().notNull(),
  ageBand: text().$type<AgeBand>(),
  gender: text().$type<Gender>(),
  qpv: text().$type<QpvAnswer>(),
  arrivedAt: moment().notNull(),
}).as(sql`
  select w.id, w.edition_id, w.checkpoint_id, w.device_id, w.age_band, w.gender, w.qpv, w.arrived_at
  from walk_ins w
  where not exists (select from undos u where u.entry_id = w.id and u.device_id = w.device_id)`)

type LogTable = Record<'checkpointId' | 'deviceId' | 'editionId', Parameters<typeof foreignKey>[0]['columns'][0]>

function sameEdition(table: string, entry: LogTable) {
  return [
    foreignKey({
      name: `${table}_checkpoint_of_the_edition`,
      columns: [entry.checkpointId, entry.editionId],
      foreignColumns: [checkpoints.id, checkpoints.editionId],
    }),
    foreignKey({
      name: `${table}_device_of_the_edition`,
      columns: [entry.deviceId, entry.editionId],
      foreignColumns: [devices.id, devices.editionId],
    }),
  ]
}
