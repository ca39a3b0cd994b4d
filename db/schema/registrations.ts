import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { groups } from './groups'
import { districts, priorityNeighbourhoods } from './neighbourhoods'
import { organisations } from './organisations'
import {
  AGE_BANDS,
  type AgeBand,
  FIRST_VISIT_ANSWERS,
  type FirstVisitAnswer,
  GENDERS,
  type Gender,
  LANGUAGES,
  type Language,
  QPV_ANSWERS,
  type QpvAnswer,
  SITUATIONS,
  type Situation,
} from './words'

/** One person signed up to one edition. Every answer may be absent: null means "not said". */
export const registrations = pgTable(
  'registrations',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id),
    firstName: text(),
    lastName: text(),
    /** Lower case. */
    email: text(),
    /** E.164, such as +33612345678. */
    phone: text(),
    /** A contact that another active registration of the edition already holds: kept for its giver, never written to. */
    claimedEmail: text(),
    claimedPhone: text(),
    birthYear: smallint(),
    /** As the door saw somebody whose year of birth is not known. */
    ageBand: text().$type<AgeBand>(),
    gender: text().$type<Gender>(),
    qpv: text().$type<QpvAnswer>(),
    districtSlug: text().references(() => districts.slug),
    neighbourhoodCode: text().references(() => priorityNeighbourhoods.code),
    situation: text().$type<Situation>(),
    /** Whether it is the first time that the person comes to any edition. */
    firstVisit: text().$type<FirstVisitAnswer>(),
    /** The organisation that sent the person. */
    prescriberId: uuid().references(() => organisations.id, { onDelete: 'set null' }),
    /** What the person needs to come: wheelchair, sign language… */
    needs: text(),
    consentContactAt: moment(),
    consentFollowUpAt: moment(),
    /** The person agrees that their adviser be told whether they came. */
    consentAdviserAt: moment(),
    /** When they took that back. It outlives an erasure: who is counted among those who never agreed rests on it. */
    consentAdviserWithdrawnAt: moment(),
    /** The person wants no message any more but those they ask for. */
    messagesStoppedAt: moment(),
    /** The group that an adviser registered. */
    groupId: uuid(),
    language: text().$type<Language>().notNull().default('fr'),
    /** 16 hexadecimal digits: the random part of the signed ticket. */
    ticketSerial: text().notNull().unique(),
    /** Six letters and digits that can be read aloud. */
    shortCode: text().notNull(),
    /** Tells a line of an imported file from the others: the same file brings it once. A keyed hash, erased with the names. */
    importKey: text(),
    createdAt: createdAt(),
    cancelledAt: moment(),
    erasedAt: moment(),
  },
  registration => [
    unique('registrations_id_in_edition').on(registration.id, registration.editionId),
    unique('registrations_short_code_in_edition').on(registration.editionId, registration.shortCode),
    unique('registrations_import_once').on(registration.editionId, registration.importKey),
    uniqueIndex('registrations_email_once')
      .on(registration.editionId, registration.email)
      .where(sql`${registration.cancelledAt} is null`),
    uniqueIndex('registrations_phone_once')
      .on(registration.editionId, registration.phone)
      .where(sql`${registration.cancelledAt} is null`),
    foreignKey({
      name: 'registrations_group_of_the_edition',
      columns: [registration.groupId, registration.editionId],
      foreignColumns: [groups.id, groups.editionId],
    }),
    index('registrations_by_group').on(registration.groupId),
    index('registrations_by_prescriber').on(registration.prescriberId),
    index('registrations_active').on(registration.editionId).where(sql`${registration.cancelledAt} is null`),
    check('registrations_gender', oneOf(registration.gender, GENDERS)),
    check('registrations_qpv', oneOf(registration.qpv, QPV_ANSWERS)),
    check('registrations_situation', oneOf(registration.situation, SITUATIONS)),
    check('registrations_first_visit', oneOf(registration.firstVisit, FIRST_VISIT_ANSWERS)),
    check('registrations_language', oneOf(registration.language, LANGUAGES)),
    check('registrations_email_lower_case', sql`${registration.email} = lower(${registration.email})`),
    check('registrations_birth_year', sql`${registration.birthYear} between 1900 and 2200`),
    check('registrations_age_band', oneOf(registration.ageBand, AGE_BANDS)),
    check('registrations_serial', sql`${registration.ticketSerial} ~ '^[0-9a-f]{16}$'`),
    check(
      'registrations_agreement_given_or_withdrawn',
      sql`num_nonnulls(${registration.consentAdviserAt}, ${registration.consentAdviserWithdrawnAt}) <= 1`,
    ),
    check(
      'registrations_neighbourhood_means_qpv',
      sql`${registration.neighbourhoodCode} is null or coalesce(${registration.qpv} = 'yes', false)`,
    ),
    check(
      'registrations_erased_holds_nothing',
      sql`${registration.erasedAt} is null or num_nonnulls(${registration.firstName}, ${registration.lastName}, ${registration.email}, ${registration.phone}, ${registration.claimedEmail}, ${registration.claimedPhone}, ${registration.birthYear}, ${registration.ageBand}, ${registration.gender}, ${registration.qpv}, ${registration.districtSlug}, ${registration.neighbourhoodCode}, ${registration.situation}, ${registration.firstVisit}, ${registration.needs}, ${registration.consentContactAt}, ${registration.consentFollowUpAt}, ${registration.consentAdviserAt}, ${registration.messagesStoppedAt}, ${registration.importKey}) = 0`,
    ),
  ],
)

/** Ed25519 pairs that sign an edition's tickets. The newest that is not retired signs; all of them verify. */
export const ticketKeys = pgTable(
  'ticket_keys',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    /** 0 to 255: written in the ticket. */
    keyId: smallint().notNull(),
    /** JWK member x (RFC 8037): 32 bytes, base64url. The private key is its member d. */
    publicKey: text().notNull(),
    privateKey: text().notNull(),
    createdAt: createdAt(),
    /** Signs no more, still verifies. */
    retiredAt: moment(),
  },
  key => [
    primaryKey({ columns: [key.editionId, key.keyId] }),
    check('ticket_keys_id_is_a_byte', sql`${key.keyId} between 0 and 255`),
  ],
)

export type Registration = typeof registrations.$inferSelect
