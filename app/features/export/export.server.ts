import { type Actor, recordDeed } from '~/features/audit/record.server'
import { BYTE_ORDER_MARK, csvLine } from '~/lib/csv'
import { xlsx } from '~/lib/xlsx.server'
import { activityTable } from './activities.server'
import { enrolmentTable } from './enrolments.server'
import { organisationTable } from './organisations.server'
import { registrationTable } from './registrations.server'
import { EXPORT_SUBJECTS, type ExportFormat, type ExportSubject } from './subjects'
import { type Cells, type LongTable, pagesOf } from './table'

const TABLES: Record<ExportSubject, LongTable> = {
  registrations: registrationTable,
  activities: activityTable,
  organisations: organisationTable,
  enrolments: enrolmentTable,
}
const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type Asked = { edition: { id: string; slug: string }; subject: ExportSubject; format: ExportFormat; actor: Actor }

/** A file of an edition, made while it is read: no more than a page of its lines is ever held. Who took it out is kept. */
export async function exportTable({ edition, subject, format, actor }: Asked) {
  const table = TABLES[subject]
  const after = { subject, format, lines: await table.count(edition.id) }
  await recordDeed({ actor, verb: 'export', subject: 'export', editionId: edition.id, after })
  const pages = pagesOf(table, edition.id)
  return {
    fileName: `${EXPORT_SUBJECTS[subject].fileName}-${edition.slug}.${format}`,
    mediaType: MEDIA_TYPES[format],
    parts: format === 'csv' ? csvParts(pages) : xlsx(pages),
  }
}

async function* csvParts(pages: AsyncIterable<Cells[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK)
  for await (const lines of pages) yield Buffer.from(lines.map(csvLine).join(''))
}
