import { z } from 'zod'
import { isJson, readJson } from '~/features/file/json'
import { readSheet, UnreadableSheet } from '~/lib/spreadsheet.server'
import { ROME_CODE } from './code'

export type RomeCode = { code: string; title: string }
/** What a file says, and its lines that say nothing, by their number from 1. */
export type RomeFile = { codes: RomeCode[]; faults: { line: number; reason: string }[] }

const LONGEST_TITLE = 300
const TITLES = ['libelle_rome', 'libelle_code_rome', 'libelle']
const ListSchema = z.array(z.union([z.tuple([z.unknown(), z.unknown()]), z.looseObject({})])).max(20_000)

/**
 * The codes of an official file: the CSV of the directory, or a JSON list of pairs. Throws an UnreadableSheet, with a sentence,
 * for any other file.
 */
export async function readRomeCodes(bytes: Buffer): Promise<RomeFile> {
  const lines = isJson(bytes) ? readList(bytes) : await readColumns(bytes)
  const file = sorted(lines)
  if (file.codes.length > 0) return file
  throw new UnreadableSheet('Aucun code ROME n’est lisible dans ce fichier.')
}

type Line = { line: number; code: string; title: string }

async function readColumns(bytes: Buffer): Promise<Line[]> {
  const [header = [], ...lines] = await readSheet(bytes)
  const names = header.map(name => name.trim().toLowerCase())
  const [code, title] = [names.indexOf('code_rome'), names.findIndex(name => TITLES.includes(name))]
  if (code === -1 || title === -1) {
    throw new UnreadableSheet('Ce fichier n’a pas les colonnes code_rome et libelle_rome.')
  }
  return lines.map((cells, index) => ({ line: index + 2, code: cells[code] ?? '', title: cells[title] ?? '' }))
}

function readList(bytes: Buffer): Line[] {
  const parsed = ListSchema.safeParse(readJson(bytes))
  if (!parsed.success) throw new UnreadableSheet('Ce fichier JSON n’est pas une liste de codes et de titres.')
  return parsed.data.map((item, index) => {
    const [code, title] = Array.isArray(item) ? item : [item.code, item.libelle]
    return { line: index + 1, code: textOf(code), title: textOf(title) }
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function sorted(lines: Line[]): RomeFile {
  const codes = new Map<string, string>()
  const faults: RomeFile['faults'] = []
  for (const { line, ...raw } of lines) {
    const [code, title] = [raw.code.trim().toUpperCase(), raw.title.trim()]
    const reason = faultOf(code, title, codes)
    if (reason) faults.push({ line, reason })
    else codes.set(code, title)
  }
  return { codes: [...codes].map(([code, title]) => ({ code, title })), faults }
}

function faultOf(code: string, title: string, known: Map<string, string>): string | undefined {
  if (!ROME_CODE.test(code)) return 'Le code n’est pas une lettre suivie de quatre chiffres.'
  if (!title || title.length > LONGEST_TITLE || /\p{Cc}/u.test(title)) return 'Le titre manque ou n’est pas lisible.'
  // The official file may say a code on several lines.
  if (known.has(code) && known.get(code) !== title) return 'Ce code est déjà plus haut, avec un autre titre.'
  return undefined
}
