import { rows } from 'db/client.server'
import type { FirstVisitAnswer, Gender, QpvAnswer, Situation } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import { COLUMNS } from '~/features/import/columns'
import { GENDER_WORDS, SITUATION_WORDS } from '~/features/import/words'
import { momentText } from './moment-sql.server'
import { type Cells, LINES_AT_ONCE, type LongTable } from './table'

type Row = {
  id: string
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
  birthYear: number | null
  gender: Gender | null
  qpv: QpvAnswer | null
  district: string | null
  neighbourhoodCode: string | null
  situation: Situation | null
  firstVisit: FirstVisitAnswer | null
  prescriber: string | null
  arrivedAt: string | null
  shortCode: string
  createdAt: string
  cancelledAt: string | null
  needs: string | null
  wantsNews: boolean
  wantsFollowUp: boolean
}

/** The people of an edition: first the columns that an import reads, so that the file can come back. */
export const registrationTable: LongTable = {
  columns: [
    ...COLUMNS.registrations.map(column => column.name),
    'premiere_arrivee',
    'code_court',
    'inscription',
    'annulation',
    'besoins',
    'accord_nouvelles',
    'accord_suivi',
  ],
  async count(editionId) {
    const [found] = await rows<{ count: number }>(
      sql`select count(*)::int as count from registrations where edition_id = ${editionId}`,
    )
    return found?.count ?? 0
  },
  async linesAfter(editionId, key) {
    const found = await rows<Row>(sql`
      select r.id, r.first_name as "firstName", r.last_name as "lastName", r.email, r.phone, r.birth_year as "birthYear",
        r.gender, r.qpv, d.name as district, r.neighbourhood_code as "neighbourhoodCode", r.situation,
        r.first_visit as "firstVisit", o.name as prescriber, ${momentText(sql`a.arrived_at`)} as "arrivedAt", r.short_code as "shortCode",
        ${momentText(sql`r.created_at`)} as "createdAt", ${momentText(sql`r.cancelled_at`)} as "cancelledAt", r.needs,
        r.consent_contact_at is not null as "wantsNews", r.consent_follow_up_at is not null as "wantsFollowUp"
      from registrations r
      left join districts d on d.slug = r.district_slug
      left join organisations o on o.id = r.prescriber_id
      left join lateral (
        select min(s.scanned_at) as arrived_at
        from valid_scans s join checkpoints c on c.id = s.checkpoint_id
        where s.registration_id = r.id and c.activity_id is null
      ) a on true
      where r.edition_id = ${editionId} and r.id > ${key}
      order by r.id
      limit ${LINES_AT_ONCE}`)
    return found.map(row => ({ key: row.id, cells: cellsOf(row) }))
  },
}

function cellsOf(row: Row): Cells {
  const yesNo = (is: boolean) => (is ? 'oui' : 'non')
  return [
    row.firstName,
    row.lastName,
    row.email,
    row.phone,
    row.birthYear,
    row.gender && (GENDER_WORDS[row.gender][0] ?? null),
    row.district ?? row.neighbourhoodCode ?? (row.qpv && yesNo(row.qpv === 'yes')),
    row.situation && (SITUATION_WORDS[row.situation][0] ?? null),
    row.firstVisit && yesNo(row.firstVisit === 'yes'),
    row.prescriber,
    yesNo(row.arrivedAt !== null),
    row.arrivedAt,
    row.shortCode,
    row.createdAt,
    row.cancelledAt,
    row.needs,
    yesNo(row.wantsNews),
    yesNo(row.wantsFollowUp),
  ]
}
