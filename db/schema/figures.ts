import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { organisations } from './organisations'
import { HANDOUTS, type Handout, TARGETS, type Target } from './words'

/** An edition's figures as they were counted once for all, before anything is erased: a trigger refuses every change. */
export const frozenFigures = pgTable('frozen_figures', {
  editionId: uuid()
    .primaryKey()
    .references(() => editions.id),
  frozenAt: moment().notNull(),
  /** Who froze them; null when the application did by itself. */
  memberId: text(),
  /** What was published is hidden below it, whatever the edition's own threshold becomes. */
  threshold: smallint().notNull(),
  /** Every count, exact, as features/statistics reads it. */
  figures: jsonb().$type<Record<string, unknown>>().notNull(),
  /** What a comparison of editions shows of them, once disclosure control has passed: numbers by indicator. */
  headline: jsonb().$type<Record<string, number>>().notNull(),
  /** 32 random bytes, in hexadecimal, never published: without them nobody can try figures until one gives the stamp. */
  salt: text().notNull(),
  /** SHA-256 of the salt and the figures' canonical JSON, in hexadecimal. */
  stamp: text().notNull(),
})

/** What the organisers aim at for an edition: a number of people, or a whole percent. */
export const indicatorTargets = pgTable(
  'indicator_targets',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    indicator: text().$type<Target>().notNull(),
    value: integer().notNull(),
  },
  target => [
    primaryKey({ columns: [target.editionId, target.indicator] }),
    check('indicator_targets_indicator', oneOf(target.indicator, TARGETS)),
    check('indicator_targets_positive', sql`${target.value} > 0`),
    check('indicator_targets_percent', sql`${target.indicator} = 'participants' or ${target.value} <= 100`),
  ],
)

/** Things given to people: at an edition, or to an organisation that gives them out. */
export const handouts = pgTable(
  'handouts',
  {
    id: id(),
    editionId: uuid().references(() => editions.id),
    organisationId: uuid().references(() => organisations.id),
    item: text().$type<Handout>().notNull(),
    copies: integer().notNull(),
    givenOn: date().notNull(),
    note: text(),
    createdAt: createdAt(),
  },
  handout => [
    index('handouts_by_edition').on(handout.editionId),
    check('handouts_item', oneOf(handout.item, HANDOUTS)),
    check('handouts_positive', sql`${handout.copies} > 0`),
    check('handouts_given_to_somebody', sql`num_nonnulls(${handout.editionId}, ${handout.organisationId}) > 0`),
  ],
)

/** An address that shows an organisation the figures of its editions, without an account, until a day. */
export const partnerLinks = pgTable(
  'partner_links',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  link => [
    index('partner_links_by_organisation').on(link.organisationId),
    check('partner_links_expire_later', sql`${link.expiresAt} > ${link.createdAt}`),
  ],
)

export type PartnerLink = typeof partnerLinks.$inferSelect
export type HandedOut = typeof handouts.$inferSelect
