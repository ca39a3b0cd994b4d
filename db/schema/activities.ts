import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { organisations } from './organisations'
import { rooms } from './venues'
import {
  ACTIVITY_KINDS,
  ACTIVITY_LEVELS,
  type ActivityKind,
  type ActivityLevel,
  TALK_FORMATS,
  type TalkFormat,
} from './words'

export const activities = pgTable(
  'activities',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    kind: text().$type<ActivityKind>().notNull(),
    /** Of talks only. */
    format: text().$type<TalkFormat>(),
    title: text().notNull(),
    summary: text().notNull(),
    theme: text().notNull(),
    roomId: uuid().references(() => rooms.id),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    capacity: integer(),
    /** Confirmed enrolments, counted by triggers on `enrolments`, which refuse one too many. */
    placesTaken: integer().notNull().default(0),
    /** The same for all sessions of one workshop. */
    seriesId: uuid(),
    level: text().$type<ActivityLevel>().notNull().default('everyone'),
    /** Languages spoken there, as people say them; null: French. */
    languages: text(),
    /** Years of age from which it suits. */
    ageFrom: smallint(),
    position: smallint().notNull().default(0),
    cancelledAt: moment(),
    /** How many times its hours or room changed, or it was cancelled or held again, and when last: kept by a trigger, for agendas. */
    revision: integer().notNull().default(0),
    revisedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  activity => [
    unique('activities_slug_in_edition').on(activity.editionId, activity.slug),
    unique('activities_id_in_edition').on(activity.id, activity.editionId),
    index('activities_by_time').on(activity.editionId, activity.startsAt),
    check('activities_slug_is_an_address', sql`${activity.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('activities_kind', oneOf(activity.kind, ACTIVITY_KINDS)),
    check('activities_format', oneOf(activity.format, TALK_FORMATS)),
    check('activities_only_talks_have_a_format', sql`(${activity.kind} = 'talk') = (${activity.format} is not null)`),
    check('activities_end_after_start', sql`${activity.endsAt} > ${activity.startsAt}`),
    check('activities_capacity_positive', sql`${activity.capacity} > 0`),
    check('activities_level', oneOf(activity.level, ACTIVITY_LEVELS)),
    check('activities_age', sql`${activity.ageFrom} between 1 and 99`),
  ],
)

/** Who holds the activity. */
export const activityHosts = pgTable(
  'activity_hosts',
  {
    activityId: uuid()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
  },
  host => [primaryKey({ columns: [host.activityId, host.organisationId] })],
)

/** Who speaks there, in the order they are announced. */
export const activitySpeakers = pgTable(
  'activity_speakers',
  {
    activityId: uuid()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    name: text().notNull(),
    /** What they do, in a few words. */
    about: text(),
  },
  speaker => [primaryKey({ columns: [speaker.activityId, speaker.position] })],
)

export type Activity = typeof activities.$inferSelect
