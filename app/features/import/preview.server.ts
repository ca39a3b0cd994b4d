import { db } from 'db/client.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { readHeader } from './columns'
import type { ImportFile } from './files.server'
import { numberedLines, type PlannedLine, totalsOf } from './plan'
import { planImport } from './plan.server'

type Asked = { file: ImportFile; edition: EditionWithVenue; now: Date }

/**
 * What a file would change if it were confirmed now; for one that was, what its bad lines would. Undefined once its lines are
 * forgotten.
 */
export async function previewImport({ file, edition, now }: Asked) {
  const { subject, lines } = file
  const header = readHeader(subject, lines?.[0] ?? [])
  if (!lines || typeof header === 'string') return undefined
  const { write: _, ...plan } = await planImport({ subject, edition, lines, now, database: db })
  return {
    ...plan,
    totals: totalsOf(plan.lines),
    columns: [...header.positions.keys()],
    positions: header.positions,
    ignored: header.ignored,
  }
}

/** The lines to mend: the bad ones of a file that waits, all that is kept of one that was confirmed. */
export function badLinesOf(file: Pick<ImportFile, 'confirmedAt' | 'lines'>, planned: PlannedLine[]): PlannedLine[] {
  if (!file.confirmedAt) return planned.filter(line => line.status === 'error')
  const kept = new Set(numberedLines(file.lines ?? []).map(line => line.number))
  return planned.filter(line => kept.has(line.number))
}
