import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { members } from './members'
import { GUIDE_KINDS, type GuideKind, PROPOSAL_DECISIONS, type ProposalDecision } from './words'

const words = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** A page of the guide: what it says is in its versions, of which one at most is published. */
export const guidePages = pgTable(
  'guide_pages',
  {
    id: id(),
    kind: text().$type<GuideKind>().notNull(),
    /** The address in force; former ones stay in `guide_addresses`. */
    slug: text().notNull(),
    /** The member who answers for it. */
    ownerId: text().references(() => members.id, { onDelete: 'set null' }),
    /** The number of the version that everyone reads; null: none. */
    publishedVersion: integer(),
    publishedAt: moment(),
    /** When it was taken away from everyone's eyes; null: it is published, or never was. */
    withdrawnAt: moment(),
    /** The last day a person read it again and found it right; null: never, "à vérifier". */
    reviewedOn: date(),
    /** Its id in the file it was imported from, such as `data-inclusion:abc`. */
    sourceId: text().unique('guide_pages_source'),
    /** What that file said last: a field that says otherwise now was changed by a person. */
    imported: jsonb().$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  page => [
    unique('guide_pages_address').on(page.kind, page.slug),
    check('guide_pages_kind', oneOf(page.kind, GUIDE_KINDS)),
    check('guide_pages_slug_is_an_address', sql`${page.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('guide_pages_published_at_a_moment', sql`(${page.publishedVersion} is null) = (${page.publishedAt} is null)`),
    check('guide_pages_published_or_withdrawn', sql`${page.publishedAt} is null or ${page.withdrawnAt} is null`),
  ],
)

/** Every text a page has ever had; a trigger refuses every change. The last one is the draft. */
export const guideVersions = pgTable(
  'guide_versions',
  {
    pageId: uuid()
      .notNull()
      .references(() => guidePages.id, { onDelete: 'cascade' }),
    /** 1, 2, 3… */
    number: integer().notNull(),
    /** As the fields of its kind say, in features/guide/fields. */
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Who wrote it; null: the first content. */
    memberId: text().references(() => members.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  version => [
    primaryKey({ columns: [version.pageId, version.number] }),
    check('guide_versions_number', sql`${version.number} > 0`),
  ],
)

/** Every address a page has had: none is given to another one, so that printed codes go on leading there. */
export const guideAddresses = pgTable(
  'guide_addresses',
  {
    kind: text().$type<GuideKind>().notNull(),
    slug: text().notNull(),
    pageId: uuid()
      .notNull()
      .references(() => guidePages.id, { onDelete: 'cascade' }),
  },
  address => [primaryKey({ columns: [address.kind, address.slug] })],
)

/** The words of each published page, as searches read them; written with the publication. */
export const guideDocuments = pgTable(
  'guide_documents',
  {
    pageId: uuid()
      .primaryKey()
      .references(() => guidePages.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** Other words people use for it. */
    keywords: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    /** What it is called and about, small enough to be read at once: title, other words, sentence, in this order of weight. */
    about: words().generatedAlwaysAs(
      sql`setweight(to_tsvector('plain_french', title), 'A') || setweight(to_tsvector('plain_french', keywords), 'B') || setweight(to_tsvector('plain_french', summary), 'C')`,
    ),
    /** All the rest, whose words count alike. */
    rest: words().generatedAlwaysAs(sql`to_tsvector('plain_french', body)`),
    /** Where a misspelt word is looked for. */
    spelling: text().generatedAlwaysAs(sql`plain_words(title || ' ' || keywords)`),
  },
  document => [
    index('guide_documents_about').using('gin', document.about),
    index('guide_documents_rest').using('gin', document.rest),
    index('guide_documents_spelling').using('gin', sql`${document.spelling} gin_trgm_ops`),
  ],
)

/** A picture for the guide's texts; its file is kept under `key`. */
export const guideImages = pgTable(
  'guide_images',
  {
    id: id(),
    key: text().notNull(),
    /** Said to those who do not see it. */
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    createdAt: createdAt(),
  },
  image => [check('guide_images_say_what_they_show', sql`btrim(${image.alt}) <> ''`)],
)

/** What a partner or an adviser would write instead, until an organiser has decided. */
export const guideChanges = pgTable(
  'guide_changes',
  {
    id: id(),
    pageId: uuid()
      .notNull()
      .references(() => guidePages.id, { onDelete: 'cascade' }),
    /** The version that was read. */
    version: integer().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Why, in their words. */
    reason: text(),
    memberId: text().references(() => members.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    decision: text().$type<ProposalDecision>(),
    decidedAt: moment(),
    /** What the organiser answers. */
    answer: text(),
  },
  change => [
    index('guide_changes_by_page').on(change.pageId),
    uniqueIndex('guide_changes_one_waits').on(change.pageId, change.memberId).where(sql`${change.decision} is null`),
    check('guide_changes_decision', oneOf(change.decision, PROPOSAL_DECISIONS)),
    check('guide_changes_decided_at_a_moment', sql`(${change.decision} is null) = (${change.decidedAt} is null)`),
  ],
)

export type GuidePage = typeof guidePages.$inferSelect
export type GuideVersion = typeof guideVersions.$inferSelect
export type GuideImage = typeof guideImages.$inferSelect
export type GuideChange = typeof guideChanges.$inferSelect
