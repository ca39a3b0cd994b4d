import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { organisations } from './organisations'
import { rooms } from './venues'
import { ACTIVITY_KINDS, type ActivityKind, TALK_FORMATS, type TalkFormat } from './words'

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
    position: smallint().notNull().default(0),
    cancelledAt: moment(),
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

export type Activity = typeof activities.$inferSelect
