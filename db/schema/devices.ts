import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { checkpoints } from './checkpoints'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { members } from './members'
import { DEVICE_KINDS, type DeviceKind } from './words'

/** A way in for phones without an account: the secret of its address is made of its id, and stored nowhere. */
export const deviceInvitations = pgTable(
  'device_invitations',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    memberId: text().references(() => members.id, { onDelete: 'set null' }),
    kind: text().$type<DeviceKind>().notNull().default('door'),
    /** Whom it is for, such as « Entrée côté métro » or « Yanis ». */
    label: text().notNull(),
    /** How many devices it may make. */
    mostDevices: smallint().notNull(),
    createdAt: createdAt(),
    /** Null: as long as the devices of its edition last. */
    expiresAt: moment(),
    revokedAt: moment(),
  },
  invitation => [
    unique('device_invitations_id_in_edition').on(invitation.id, invitation.editionId),
    index('device_invitations_by_edition').on(invitation.editionId),
    check('device_invitations_kind', oneOf(invitation.kind, DEVICE_KINDS)),
    check('device_invitations_most_devices', sql`${invitation.mostDevices} between 1 and 50`),
  ],
)

/** Where the devices of an invitation may scan; none: everywhere in the edition. */
export const invitationCheckpoints = pgTable(
  'invitation_checkpoints',
  {
    invitationId: uuid().notNull(),
    checkpointId: uuid().notNull(),
    editionId: uuid().notNull(),
  },
  one => [
    primaryKey({ columns: [one.invitationId, one.checkpointId] }),
    foreignKey({
      name: 'invitation_checkpoints_invitation_of_the_edition',
      columns: [one.invitationId, one.editionId],
      foreignColumns: [deviceInvitations.id, deviceInvitations.editionId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'invitation_checkpoints_checkpoint_of_the_edition',
      columns: [one.checkpointId, one.editionId],
      foreignColumns: [checkpoints.id, checkpoints.editionId],
    }).onDelete('cascade'),
  ],
)

/** A phone that scans, bound to one edition; it proves itself with a token of which only the hash is kept. */
export const devices = pgTable(
  'devices',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    memberId: text().references(() => members.id, { onDelete: 'set null' }),
    invitationId: uuid(),
    kind: text().$type<DeviceKind>().notNull().default('door'),
    name: text().notNull(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    revokedAt: moment(),
    /** The last time it told how it is, and what it said: percent of battery where the browser knows, entries not sent yet. */
    lastContactAt: moment(),
    battery: smallint(),
    waiting: smallint(),
    version: text(),
  },
  device => [
    unique('devices_id_in_edition').on(device.id, device.editionId),
    index('devices_by_invitation').on(device.invitationId),
    foreignKey({
      name: 'devices_invitation_of_the_edition',
      columns: [device.invitationId, device.editionId],
      foreignColumns: [deviceInvitations.id, deviceInvitations.editionId],
    }),
    check('devices_kind', oneOf(device.kind, DEVICE_KINDS)),
    check('devices_battery', sql`${device.battery} between 0 and 100`),
    check('devices_waiting', sql`${device.waiting} >= 0`),
  ],
)

/**
 * What changed in what devices know of tickets and groups, written by triggers alone, append-only: the list that a device
 * keeps is brought up to date from here. See docs/decisions/door-list.md.
 */
export const doorChanges = pgTable(
  'door_changes',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    /** A registration or a group. */
    subjectId: uuid().notNull(),
    /** The transaction that changed it (pg_current_xact_id). */
    changedIn: bigint({ mode: 'number' }).notNull(),
  },
  change => [index('door_changes_in_order').on(change.editionId, change.changedIn)],
)

/** When a device looked somebody up by name or by code; never whom. */
export const doorSearches = pgTable(
  'door_searches',
  {
    deviceId: uuid()
      .notNull()
      .references(() => devices.id, { onDelete: 'cascade' }),
    searchedAt: moment().notNull(),
  },
  search => [index('door_searches_by_device').on(search.deviceId, search.searchedAt)],
)

export type Device = typeof devices.$inferSelect
export type DeviceInvitation = typeof deviceInvitations.$inferSelect
