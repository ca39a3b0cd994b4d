import { rows } from 'db/client.server'
import type { EnrolmentEnding } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import { clockText, momentText } from './moment-sql.server'
import { type Cells, LINES_AT_ONCE, type LongTable } from './table'

type Row = {
  id: string
  title: string
  startsAt: string
  state: 'confirmed' | 'waiting' | 'cancelled'
  ending: EnrolmentEnding | null
  line: number
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
  shortCode: string
  createdAt: string
  confirmedAt: string | null
  cancelledAt: string | null
}

const STATE_WORDS = { confirmed: 'confirmée', waiting: 'en attente', cancelled: 'annulée' } as const
const ENDING_WORDS: Record<EnrolmentEnding, string> = {
  attendee: 'par la personne',
  organiser: 'par l’organisation',
  'not-come': 'personne absente',
  'activity-cancelled': 'activité annulée',
  'registration-cancelled': 'inscription annulée',
}

/** The places taken or waited for in the activities of an edition, given back ones too. */
export const enrolmentTable: LongTable = {
  columns: [
    'activite',
    'debut',
    'etat',
    'fin_de_reservation',
    'ordre',
    'prenom',
    'nom',
    'email',
    'telephone',
    'code_court',
    'demande',
    'confirmation',
    'annulation',
  ],
  async count(editionId) {
    const [found] = await rows<{ count: number }>(
      sql`select count(*)::int as count from enrolments where edition_id = ${editionId}`,
    )
    return found?.count ?? 0
  },
  async linesAfter(editionId, key) {
    const found = await rows<Row>(sql`
      select e.id, a.title, ${clockText(sql`a.starts_at`)} as "startsAt",
        case when e.cancelled_at is not null then 'cancelled' when e.confirmed_at is null then 'waiting' else 'confirmed' end as state,
        e.ending, e.line::float8 as line, r.first_name as "firstName", r.last_name as "lastName", r.email, r.phone,
        r.short_code as "shortCode", ${momentText(sql`e.created_at`)} as "createdAt",
        ${momentText(sql`e.confirmed_at`)} as "confirmedAt", ${momentText(sql`e.cancelled_at`)} as "cancelledAt"
      from enrolments e
      join activities a on a.id = e.activity_id
      join registrations r on r.id = e.registration_id
      where e.edition_id = ${editionId} and e.id > ${key}
      order by e.id
      limit ${LINES_AT_ONCE}`)
    return found.map(row => ({ key: row.id, cells: cellsOf(row) }))
  },
}

function cellsOf(row: Row): Cells {
  return [
    row.title,
    row.startsAt,
    STATE_WORDS[row.state],
    row.ending && ENDING_WORDS[row.ending],
    row.line,
    row.firstName,
    row.lastName,
    row.email,
    row.phone,
    row.shortCode,
    row.createdAt,
    row.confirmedAt,
    row.cancelledAt,
  ]
}
