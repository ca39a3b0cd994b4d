import { CHAPTERS, kindOfChapter } from '~/features/guide/kinds'
import type { FoundKind } from './search.server'

export const LONGEST_QUERY = 100
const PROGRAMME = 'programme'

/** What an address asks to look for: too long a text is cut. Undefined: its `dans` is the name of no kind. */
export function readAsked(parameters: URLSearchParams): { query: string; kind?: FoundKind } | undefined {
  const query = (parameters.get('q') ?? '').replaceAll('\0', ' ').slice(0, LONGEST_QUERY).toWellFormed().trim()
  const wanted = parameters.get('dans')
  if (!wanted) return { query }
  const kind = wanted === PROGRAMME ? 'activity' : kindOfChapter(wanted)
  return kind && { query, kind }
}

/** The address of all answers of a kind, or of all kinds. */
export function askedAddress(query: string, kind?: FoundKind): string {
  const where = kind && { dans: kind === 'activity' ? PROGRAMME : CHAPTERS[kind] }
  return `/recherche?${new URLSearchParams({ q: query, ...where })}`
}
