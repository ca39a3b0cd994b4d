import { rows } from 'db/client.server'
import type { ActivityKind, ActivityLevel, TalkFormat } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import { COLUMNS } from '~/features/import/columns'
import { FORMAT_WORDS, KIND_WORDS, LEVEL_WORDS } from '~/features/import/words'
import { clockText, momentText } from './moment-sql.server'
import { type Cells, LINES_AT_ONCE, type LongTable } from './table'

type Row = {
  id: string
  title: string
  kind: ActivityKind
  format: TalkFormat | null
  summary: string
  theme: string
  startsAt: string
  endsAt: string
  room: string | null
  capacity: number | null
  hosts: string | null
  speakers: string | null
  level: ActivityLevel
  languages: string | null
  ageFrom: number | null
  placesTaken: number
  cancelledAt: string | null
}

/** The programme of an edition: first the columns that an import reads. */
export const activityTable: LongTable = {
  columns: [...COLUMNS.activities.map(column => column.name), 'places_prises', 'annulation'],
  async count(editionId) {
    const [found] = await rows<{ count: number }>(
      sql`select count(*)::int as count from activities where edition_id = ${editionId}`,
    )
    return found?.count ?? 0
  },
  async linesAfter(editionId, key) {
    const found = await rows<Row>(sql`
      select a.id, a.title, a.kind, a.format, a.summary, a.theme, ${clockText(sql`a.starts_at`)} as "startsAt",
        ${clockText(sql`a.ends_at`)} as "endsAt", r.name as room, a.capacity, a.level, a.languages,
        a.age_from as "ageFrom", a.places_taken as "placesTaken", ${momentText(sql`a.cancelled_at`)} as "cancelledAt",
        (
          select string_agg(o.name, '|' order by o.slug)
          from activity_hosts h join organisations o on o.id = h.organisation_id where h.activity_id = a.id
        ) as hosts,
        (
          select string_agg(s.name || coalesce(' (' || s.about || ')', ''), '|' order by s.position)
          from activity_speakers s where s.activity_id = a.id
        ) as speakers
      from activities a left join rooms r on r.id = a.room_id
      where a.edition_id = ${editionId} and a.id > ${key}
      order by a.id
      limit ${LINES_AT_ONCE}`)
    return found.map(row => ({ key: row.id, cells: cellsOf(row) }))
  },
}

function cellsOf(row: Row): Cells {
  return [
    row.title,
    KIND_WORDS[row.kind][0] ?? null,
    row.format && (FORMAT_WORDS[row.format][0] ?? null),
    row.summary,
    row.theme,
    row.startsAt,
    row.endsAt,
    row.room,
    row.capacity,
    row.hosts,
    row.speakers,
    LEVEL_WORDS[row.level][0] ?? null,
    row.languages,
    row.ageFrom,
    row.placesTaken,
    row.cancelledAt,
  ]
}
