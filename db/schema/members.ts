import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment, oneOf } from './columns'
import { organisations } from './organisations'
import { MEMBER_ROLES, type MemberRole } from './words'

/** People with an account. better-auth reads and writes these four tables; their columns follow its model. */
export const members = pgTable(
  'members',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: text().$type<MemberRole>().notNull().default('partner'),
    /** An organiser who manages members. */
    adminSince: moment(),
    organisationId: uuid().references(() => organisations.id),
    deactivatedAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  member => [
    check('members_role', oneOf(member.role, MEMBER_ROLES)),
    check('members_admins_organise', sql`${member.adminSince} is null or ${member.role} = 'organiser'`),
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

export type Member = typeof members.$inferSelect
