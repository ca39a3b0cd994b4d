import { type Database, db } from 'db/client.server'
import { imports } from 'db/schema/imports'
import type { ImportSubject } from 'db/schema/words'
import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'
import { MOST_LINES, readSheet, UnreadableSheet } from '~/lib/spreadsheet.server'
import { readHeader } from './columns'
import { numberedLines } from './plan'

const DAY = 24 * 60 * 60 * 1000
const LONGEST_NAME = 120

export type ImportFile = typeof imports.$inferSelect

type Given = { bytes: Buffer; fileName: string; subject: ImportSubject; edition: { id: string }; actor: Actor }

/** Keeps the lines of a file until they are confirmed or forgotten; a sentence when it cannot be read. */
export async function receiveFile({ bytes, fileName, subject, edition, actor }: Given) {
  try {
    const lines = (await readSheet(bytes)).map(line => line.map(cell => cell.replaceAll('\0', '').toWellFormed()))
    const header = readHeader(subject, lines[0] ?? [])
    if (typeof header === 'string') throw new UnreadableSheet(header)
    const count = numberedLines(lines).length
    if (count === 0) throw new UnreadableSheet('Ce fichier n’a que la ligne des titres.')
    if (count > MOST_LINES) throw new UnreadableSheet('Ce fichier dépasse 20\u00a0000 lignes.')
    const values = { editionId: edition.id, subject, fileName: cleanName(fileName), lines }
    return await db.transaction(async transaction => {
      const [file] = await transaction.insert(imports).values(values).returning({ id: imports.id })
      if (!file) throw new Error('The file was not written')
      const subjectOf = { subject: 'import', subjectId: file.id, editionId: edition.id }
      await recordDeed({ actor, verb: 'create', ...subjectOf, after: { subject, lines: count } }, transaction)
      return { outcome: 'received' as const, importId: file.id }
    })
  } catch (error) {
    if (error instanceof UnreadableSheet) return { outcome: 'unreadable' as const, reason: error.message }
    throw error
  }
}

/** One import of that edition and of no other. */
export async function findImport(editionId: string, id: string | undefined): Promise<ImportFile | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.editionId, editionId)))
  return found
}

/** The last imports of an edition, the newest first, without their lines. */
export function listImports(editionId: string) {
  const { id, subject, fileName, createdAt, confirmedAt } = imports
  return db
    .select({ id, subject, fileName, createdAt, confirmedAt })
    .from(imports)
    .where(eq(imports.editionId, editionId))
    .orderBy(desc(imports.createdAt))
    .limit(20)
}

type Forgotten = { file: Pick<ImportFile, 'id' | 'editionId'>; actor: Actor }

/** Forgets a file: one that was not confirmed leaves no trace, one that was keeps its report. */
export async function forgetFile({ file, actor }: Forgotten): Promise<void> {
  await db.transaction(async transaction => {
    const [found] = await transaction
      .select({ confirmedAt: imports.confirmedAt })
      .from(imports)
      .where(eq(imports.id, file.id))
      .for('update')
    if (!found) return
    if (found.confirmedAt) await transaction.update(imports).set({ lines: null }).where(eq(imports.id, file.id))
    else await transaction.delete(imports).where(eq(imports.id, file.id))
    const subjectOf = { subject: 'import', subjectId: file.id, editionId: file.editionId }
    await recordDeed({ actor, verb: 'delete', ...subjectOf }, transaction)
  })
}

/** Forgets the lines that nobody confirmed or mended for a day. Gives back how many files that was. */
export async function forgetOldFiles(now: Date, database: Database = db): Promise<number> {
  const yesterday = new Date(now.getTime() - DAY)
  const given = await database
    .delete(imports)
    .where(and(isNull(imports.confirmedAt), lt(imports.createdAt, yesterday)))
    .returning({ id: imports.id })
  const confirmed = await database
    .update(imports)
    .set({ lines: null })
    .where(and(isNotNull(imports.lines), lt(imports.confirmedAt, yesterday)))
    .returning({ id: imports.id })
  return given.length + confirmed.length
}

/** What a file keeps of a person's computer: a short name. */
function cleanName(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? ''
  return (
    name
      .replace(/\p{Cc}/gu, '')
      .toWellFormed()
      .slice(0, LONGEST_NAME) || 'fichier'
  )
}
