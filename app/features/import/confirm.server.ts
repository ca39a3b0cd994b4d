import { type Database, db, rows, violates } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { imports } from 'db/schema/imports'
import { and, desc, eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { lacksPlaces, type PlannedLine, type Totals, totalsOf } from './plan'
import { planImport } from './plan.server'

type Confirmation = { importId: string; edition: EditionWithVenue; actor: Actor; now: Date }
type Outcome =
  | { outcome: 'imported' | 'already-imported' | 'forgotten' }
  | { outcome: 'full'; needed: number; left: number }

const TRIES = 4
/** Someone registered, or another import was confirmed, between the reading and the writing. */
const OVERTAKEN = [
  'registrations_email_once',
  'registrations_phone_once',
  'registrations_import_once',
  'registrations_ticketSerial_unique',
  'organisations_name_unique',
  'organisations_slug_unique',
  'activities_slug_in_edition',
  'activities_capacity',
  'editions_capacity',
]
const DEADLOCK = '40P01'

/**
 * Writes what a file brings, whole, in one transaction: its bad lines are left out and kept to be mended. Confirmed twice, or
 * by two people at once, it is written once.
 */
export async function confirmImport(confirmation: Confirmation): Promise<Outcome> {
  for (let tried = 1; ; tried++) {
    try {
      return await db.transaction(async transaction => {
        // Overtaken once, it makes those who register wait: they would overtake it again and again.
        if (tried > 1) await transaction.execute(sql`lock table registrations in share row exclusive mode`)
        return writeOnce(confirmation, transaction)
      })
    } catch (error) {
      if (tried === TRIES || !wasOvertaken(error)) throw error
    }
  }
}

async function writeOnce({ importId, edition, actor, now }: Confirmation, transaction: Database): Promise<Outcome> {
  const [file] = await transaction
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.editionId, edition.id)))
    .for('update')
  if (!file) return { outcome: 'forgotten' }
  if (file.confirmedAt || !file.lines) return { outcome: 'already-imported' }

  const fresh = { ...edition, ...(await findPlaces(edition.id, transaction)) }
  const plan = await planImport({
    subject: file.subject,
    edition: fresh,
    lines: file.lines,
    now,
    database: transaction,
  })
  if (lacksPlaces(plan))
    return { outcome: 'full', needed: plan.places?.needed ?? 0, left: Math.max(0, plan.places?.left ?? 0) }

  await plan.write(transaction)
  await transaction
    .update(imports)
    .set({ confirmedAt: now, lines: badLines(file.lines, plan.lines) })
    .where(eq(imports.id, importId))
  const subject = { subject: 'import', subjectId: importId, editionId: edition.id }
  const after = { subject: file.subject, ...totalsOf(plan.lines) }
  await recordDeed({ actor, verb: 'import', ...subject, after }, transaction)
  return { outcome: 'imported' }
}

/** What a confirmed import brought, as the log keeps it. */
export async function findReport(importId: string): Promise<Totals | undefined> {
  const [entry] = await db
    .select({ after: auditEntries.after })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.subject, 'import'), eq(auditEntries.subjectId, importId), eq(auditEntries.verb, 'import')),
    )
    .orderBy(desc(auditEntries.at))
    .limit(1)
  const count = (key: keyof Totals) => Number(entry?.after?.[key] ?? 0)
  return entry && { create: count('create'), update: count('update'), known: count('known'), error: count('error') }
}

async function findPlaces(editionId: string, database: Database) {
  const [places] = await rows<{ capacity: number | null; placesTaken: number }>(
    sql`select capacity, places_taken as "placesTaken" from editions where id = ${editionId}`,
    database,
  )
  return places
}

/** The header and the bad lines at their places, the others emptied; null when none is bad. */
function badLines(lines: string[][], planned: PlannedLine[]): string[][] | null {
  const bad = new Set(planned.filter(line => line.status === 'error').map(line => line.number))
  if (bad.size === 0) return null
  return lines.map((line, index) => (index === 0 || bad.has(index + 1) ? line : []))
}

function wasOvertaken(error: unknown): boolean {
  const { cause = error } = error as { cause?: { code?: string } }
  return (cause as { code?: string }).code === DEADLOCK || OVERTAKEN.some(name => violates(error, name))
}
