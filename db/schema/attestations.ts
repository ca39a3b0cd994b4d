import { sql } from 'drizzle-orm'
import { check, foreignKey, index, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { editions } from './editions'
import { registrations } from './registrations'

/** What stands on an attestation, word for word as it is printed, in French. */
export type Printed = {
  /** As the person wrote it. */
  name: string
  /** « 6e édition · La Reynerie » */
  edition: string
  day: string
  hours?: string
  place?: string
  activities: string[]
  issuedOn: string
}

/** Ed25519 pairs that sign attestations. The newest signs; all of them verify. */
export const attestationKeys = pgTable(
  'attestation_keys',
  {
    /** 0 to 255: written in the attestation. */
    keyId: smallint().primaryKey(),
    /** JWK member x (RFC 8037): 32 bytes, base64url. The private key is its member d. */
    publicKey: text().notNull(),
    privateKey: text().notNull(),
    createdAt: createdAt(),
  },
  key => [check('attestation_keys_id_is_a_byte', sql`${key.keyId} between 0 and 255`)],
)

/** A signed paper that says that somebody came. What is printed, and whose it is, are erased with the person's data. */
export const attestations = pgTable(
  'attestations',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    registrationId: uuid(),
    /** Ten letters and digits that can be read aloud. */
    shortCode: text().notNull(),
    keyId: smallint()
      .notNull()
      .references(() => attestationKeys.keyId),
    printed: jsonb().$type<Printed>(),
    /** The activities among what is printed. */
    activityIds: uuid().array().notNull().default([]),
    issuedAt: moment().notNull(),
    /** Another name took its place, or it was no longer true when its details were erased; else the door's log tells. */
    revokedAt: moment(),
  },
  attestation => [
    unique('attestations_short_code_unique').on(attestation.shortCode),
    index('attestations_by_registration').on(attestation.registrationId),
    check('attestations_short_code', sql`${attestation.shortCode} ~ '^[0-9A-HJKMNP-TV-Z]{10}$'`),
    check(
      'attestations_details_and_person_go_together',
      sql`(${attestation.printed} is null) = (${attestation.registrationId} is null)`,
    ),
    foreignKey({
      name: 'attestations_registration_of_the_edition',
      columns: [attestation.registrationId, attestation.editionId],
      foreignColumns: [registrations.id, registrations.editionId],
    }).onDelete('cascade'),
  ],
)

export type Attestation = typeof attestations.$inferSelect
