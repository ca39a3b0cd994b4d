import type { Database } from 'db/client.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import type { Header } from './columns'

export type CellError = { column: string; message: string }
export type LineStatus = 'create' | 'update' | 'known' | 'error'

/** What will become of one line of a file. */
export type PlannedLine = {
  /** As a spreadsheet numbers it: the header is line 1. */
  number: number
  status: LineStatus
  errors: CellError[]
  /** Why it is there already, or what it changes. */
  remark?: string
}

export type PlanRequest = {
  edition: EditionWithVenue
  header: Header
  /** The whole file, header first. */
  lines: string[][]
  now: Date
  database: Database
}

export type Plan = {
  lines: PlannedLine[]
  /** Places of the edition, where the file takes some; left is null without a limit. */
  places?: { needed: number; left: number | null }
  /** Writes what the plan says, in this transaction. */
  write(transaction: Database): Promise<void>
}

export type Totals = Record<LineStatus, number>

/** How many lines of each status. */
export function totalsOf(lines: readonly PlannedLine[]): Totals {
  const totals: Totals = { create: 0, update: 0, known: 0, error: 0 }
  for (const { status } of lines) totals[status]++
  return totals
}

/** True when the edition has not enough places for the lines to create. */
export function lacksPlaces({ places }: Pick<Plan, 'places'>): boolean {
  return places !== undefined && places.left !== null && places.needed > Math.max(0, places.left)
}

/** The lines of a file with something on them, with their numbers; the header aside. */
export function numberedLines(lines: readonly string[][]): { number: number; line: string[] }[] {
  return lines
    .map((line, index) => ({ number: index + 1, line }))
    .slice(1)
    .filter(({ line }) => line.some(cell => cell.trim() !== ''))
}
