import type { Content } from '~/features/guide/fields'
import { fieldsOf } from '~/features/guide/fields'
import { slugify } from '~/lib/slug'
import type { FileStructure, Source } from './read-structures.server'

type Structure = Content<'structure'>
const STRUCTURE_CHANGES = ['added', 'changed', 'unchanged', 'gone', 'elsewhere'] as const
/** `gone`: no longer in the file, and kept; `elsewhere`: known from another file, and left as it is. */
export type StructureChange = (typeof STRUCTURE_CHANGES)[number]

/** A page already there: what it says, and what its file said last. */
export type KnownStructure = {
  pageId: string
  sourceId: string | null
  number: number
  content: Structure
  imported: Record<string, unknown> | null
}

export type PlannedStructure = {
  change: StructureChange
  sourceId: string
  title: string
  city: string
  known?: KnownStructure
  /** What the page would say. */
  content?: Structure
  /** What its file has said last, this one included. */
  imported?: Record<string, unknown>
  /** The labels of the fields that change, and of those that a person changed and that stay. */
  changed: string[]
  kept: string[]
}

const SAID = fieldsOf('structure').filter(([name]) => name !== 'sources' && name !== 'keywords')
const SOURCES: Record<Source, string> = {
  mediation: 'Cartographie nationale des lieux de médiation numérique',
  'data-inclusion': 'data·inclusion',
}

/** What a file changes among the structures of the guide. What a person has corrected since the last import stays. */
export function planStructures(
  known: readonly KnownStructure[],
  { source, structures }: { source: Source; structures: readonly FileStructure[] },
): PlannedStructure[] {
  const bySource = new Map(known.flatMap(one => (one.sourceId ? [[one.sourceId, one]] : [])))
  const byPlace = new Map(known.map(one => [placeOf(one.content), one]))
  const met = new Set<KnownStructure>()
  const planned = structures.map(one => {
    const found = bySource.get(one.sourceId) ?? byPlace.get(placeOf(one.content))
    if (!found || met.has(found)) return added(one, source)
    if (found.sourceId && found.sourceId !== one.sourceId) {
      const isSameFile = found.sourceId.startsWith(`${source}:`)
      return isSameFile ? added(one, source) : { ...named(one), change: 'elsewhere' as const, changed: [], kept: [] }
    }
    met.add(found)
    return compared(one, found, source)
  })
  const gone = known.filter(one => one.sourceId?.startsWith(`${source}:`) && !met.has(one))
  const leaving = gone.map(({ sourceId, content }) => named({ sourceId: sourceId ?? '', content }))
  return [...planned, ...leaving.map(one => ({ ...one, change: 'gone' as const, changed: [], kept: [] }))]
}

/** How many structures change in each way. */
export function countStructures(planned: readonly PlannedStructure[]): Record<StructureChange, number> {
  const counts = STRUCTURE_CHANGES.map(change => [change, planned.filter(one => one.change === change).length])
  return Object.fromEntries(counts) as Record<StructureChange, number>
}

function named({ sourceId, content: { title, city } }: FileStructure) {
  return { sourceId, title, city }
}

function added(one: FileStructure, source: Source): PlannedStructure {
  const content = { ...one.content, sources: [SOURCES[source]] }
  return { ...named(one), change: 'added', content, imported: one.content, changed: [], kept: [] }
}

function compared(one: FileStructure, known: KnownStructure, source: Source): PlannedStructure {
  const [now, brought, before] = [known.content, one.content, known.imported ?? {}] as Record<string, unknown>[]
  const content: Record<string, unknown> = { ...now }
  const [changed, kept]: [string[], string[]] = [[], []]
  for (const [name, { label }] of SAID) {
    const value = brought?.[name] ?? null
    const current = now?.[name] ?? null
    // What the file no longer says may still be true.
    if (value === null || value === current) continue
    if (current === (before?.[name] ?? null)) {
      content[name] = value
      changed.push(label)
    } else kept.push(label)
  }
  if (changed.length > 0) content.sources = [...new Set([...known.content.sources, SOURCES[source]])]
  const said = Object.entries(one.content).filter(([, value]) => value !== null)
  return {
    ...{ ...named(one), known, changed, kept, content: content as Structure },
    change: changed.length > 0 ? 'changed' : 'unchanged',
    imported: { ...before, ...Object.fromEntries(said) },
  }
}

function placeOf({ title, postcode }: Structure): string {
  return `${slugify(title)} ${postcode ?? ''}`
}
