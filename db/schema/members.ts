import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment, oneOf } from './columns'
import { editions } from './editions'
import { organisations } from './organisations'
import { MEMBER_ROLES, type MemberRole } from './words'

/** People with an account. better-auth reads and writes these tables; their columns follow its model. */
export const members = pgTable(
  'members',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    /** The role in every edition; null: only in those of `edition_roles`. */
    role: text().$type<MemberRole>(),
    /** An organiser who manages members. */
    adminSince: moment(),
    organisationId: uuid().references(() => organisations.id),
    deactivatedAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  member => [
    check('members_role', oneOf(member.role, MEMBER_ROLES)),
    check(
      'members_admins_organise',
      sql`${member.adminSince} is null or coalesce(${member.role} = 'organiser', false)`,
    ),
  ],
)

/** A member's role in one edition, which goes before the role in every edition. */
export const editionRoles = pgTable(
  'edition_roles',
  {
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    role: text().$type<MemberRole>().notNull(),
  },
  given => [
    primaryKey({ columns: [given.memberId, given.editionId] }),
    check('edition_roles_role', oneOf(given.role, MEMBER_ROLES)),
  ],
)

export const sessions = pgTable('sessions', {
  id: text().primaryKey(),
  userId: text()
    .notNull()
    .references(() => members.id, { onDelete: 'cascade' }),
  token: text().notNull().unique(),
  expiresAt: moment().notNull(),
  ipAddress: text(),
  userAgent: text(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
})

export const accounts = pgTable('accounts', {
  id: text().primaryKey(),
  userId: text()
    .notNull()
    .references(() => members.id, { onDelete: 'cascade' }),
  accountId: text().notNull(),
  providerId: text().notNull(),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: moment(),
  refreshTokenExpiresAt: moment(),
  scope: text(),
  password: text(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
})

export const verifications = pgTable('verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment().notNull(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
})

/** Keys of a phone, a computer or a token, to sign in without a link (WebAuthn). Columns of better-auth's plug-in. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: text()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: createdAt(),
  },
  passkey => [index('passkeys_by_member').on(passkey.userId), index('passkeys_by_credential').on(passkey.credentialID)],
)

export type Member = typeof members.$inferSelect
