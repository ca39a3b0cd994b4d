import { z } from 'zod'
import { isJson, readJson } from '~/features/file/json'
import { contentSchema } from '~/features/guide/content'
import type { Content } from '~/features/guide/fields'
import { readSheet, UnreadableSheet } from '~/lib/spreadsheet.server'
import { inclusionLine, type Line, mediationLine } from './lines'

export type Source = 'mediation' | 'data-inclusion'
type Structure = Content<'structure'>
export type FileStructure = { sourceId: string; content: Structure }
/** What a file says of a department, and its lines that say nothing, by their number. `elsewhere`: those of other departments. */
export type StructuresFile = {
  source: Source
  structures: FileStructure[]
  faults: { line: number; reason: string }[]
  elsewhere: number
}

const MOST_STRUCTURES = 20_000
const REQUIRED = ['id', 'nom', 'commune', 'code_postal']
const ID = /^[\w.:@-]{1,200}$/
const schema = contentSchema('structure')

/** The structures of a department in an official file. Throws an UnreadableSheet, with a sentence, for any other file. */
export async function readStructures(bytes: Buffer, department: string): Promise<StructuresFile> {
  if (isJson(bytes)) return sorted('data-inclusion', readList(bytes), department)
  return sorted('mediation', await readColumns(bytes), department)
}

async function readColumns(bytes: Buffer): Promise<Line[]> {
  const [header = [], ...lines] = await readSheet(bytes)
  const names = header.map(name => name.trim().toLowerCase())
  const missing = REQUIRED.filter(name => !names.includes(name))
  if (missing.length > 0)
    throw new UnreadableSheet(`Ce fichier n’a pas les colonnes attendues : ${missing.join(', ')}.`)
  return lines.map((cells, index) => {
    const named = names.map((name, column) => [name, cells[column] ?? ''])
    return mediationLine(index + 2, Object.fromEntries(named))
  })
}

function readList(bytes: Buffer): Line[] {
  if (bytes.length > 10_000_000) throw new UnreadableSheet('Ce fichier dépasse 10 Mo : gardez un seul département.')
  const parsed = z.array(z.record(z.string(), z.unknown())).max(MOST_STRUCTURES).safeParse(readJson(bytes))
  if (!parsed.success) throw new UnreadableSheet('Ce fichier JSON n’est pas une liste de structures.')
  return parsed.data.map((raw, index) => inclusionLine(index + 1, raw))
}

function sorted(source: Source, lines: Line[], department: string): StructuresFile {
  const own = lines.filter(({ typed }) => (typed.postcode ?? '').trim().startsWith(department))
  const file: StructuresFile = { source, structures: [], faults: [], elsewhere: lines.length - own.length }
  const known = new Set<string>()
  for (const { line, id, typed } of own) {
    const read = schema.safeParse(typed)
    const reason = faultOf(id, known) ?? (read.success ? undefined : read.error.issues[0]?.message)
    if (!read.success || reason) {
      file.faults.push({ line, reason: reason ?? 'Cette ligne n’est pas lisible.' })
      continue
    }
    known.add(id)
    file.structures.push({ sourceId: `${source}:${id}`, content: read.data })
  }
  if (lines.length === 0) throw new UnreadableSheet('Ce fichier ne contient aucune structure.')
  return file
}

function faultOf(id: string, known: Set<string>): string | undefined {
  if (!ID.test(id)) return 'L’identifiant manque ou n’est pas lisible.'
  return known.has(id) ? 'Cet identifiant est déjà plus haut.' : undefined
}
