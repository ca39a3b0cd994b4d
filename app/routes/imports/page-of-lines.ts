import type { PlannedLine } from '~/features/import/plan'

const PAGE = 50

export const VIEWS = {
  toutes: undefined,
  erreurs: 'error',
  nouvelles: 'create',
  changees: 'update',
  connues: 'known',
} as const
export type View = keyof typeof VIEWS
export const VIEW_NAMES = Object.keys(VIEWS) as View[]

type Asked = { view: View; page: number }

/** What the address asks to see: lines of one status or all, and which page of them. */
export function readView(search: URLSearchParams): Asked {
  const page = Number(search.get('page'))
  return {
    view: VIEW_NAMES.find(view => view === search.get('voir')) ?? 'toutes',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

type Planned = { lines: PlannedLine[]; positions: ReadonlyMap<string, number> }

/** One page of a file's lines, with their cells in the order of the known columns. */
export function pageOfLines({ lines, positions }: Planned, cells: readonly string[][], { view, page }: Asked) {
  const status = VIEWS[view]
  const wanted = status ? lines.filter(line => line.status === status) : lines
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE))
  const shown = Math.min(page, pages)
  return {
    view,
    page: shown,
    pages,
    count: wanted.length,
    lines: wanted.slice((shown - 1) * PAGE, shown * PAGE).map(line => ({
      ...line,
      cells: [...positions.values()].map(position => cells[line.number - 1]?.[position] ?? ''),
    })),
  }
}
