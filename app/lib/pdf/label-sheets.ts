/** A sheet of labels or cards on A4, in millimetres. */
export type LabelSheet = {
  name: string
  columns: number
  rows: number
  width: number
  height: number
  /** From the paper's edge to the first label. */
  left: number
  top: number
  /** From one label to the next. */
  gapX: number
  gapY: number
  /** Plain paper or card: lines show where to cut. */
  isCut: boolean
}

/** The sheets of the trade (sizes from Avery’s own templates), and plain ones to cut. */
export const LABEL_SHEETS = {
  l7160: avery('Avery L7160, J8160', { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.15 }),
  l7159: avery('Avery L7159, J8159', { columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.25, top: 12.9 }),
  l7162: avery('Avery L7162, J8162', { columns: 2, rows: 8, width: 99.1, height: 33.9, left: 4.65, top: 12.9 }),
  l7163: avery('Avery L7163, J8163', { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15 }),
  l7165: avery('Avery L7165, J8165', { columns: 2, rows: 4, width: 99.1, height: 67.7, left: 4.65, top: 13.1 }),
  /** Cards ready to part, the size of a bank card and of most badge holders. */
  c32011: {
    ...avery('Avery C32011, C32016', { columns: 2, rows: 5, width: 85, height: 54, left: 15, top: 13.5 }),
    gapX: 10,
  },
  /** For holders of 90 × 54 mm. */
  'badges-8': toCut('À découper', { columns: 2, rows: 4, width: 90, height: 54, left: 15, top: 40.5 }),
  /** A7: four cuts make eight cards. */
  'cards-8': toCut('À découper', { columns: 2, rows: 4, width: 105, height: 74.25, left: 0, top: 0 }),
} as const satisfies Record<string, LabelSheet>

export type LabelSheetId = keyof typeof LABEL_SHEETS

/** Labels on one sheet. */
export function labelsPerSheet({ columns, rows }: LabelSheet): number {
  return columns * rows
}

/** « Avery L7160, J8160, 63,5 × 38,1 mm, 21 par feuille ». */
export function labelSheetWords(sheet: LabelSheet): string {
  const size = `${frenchNumber(sheet.width)} × ${frenchNumber(sheet.height)}\u00a0mm`
  return `${sheet.name}, ${size}, ${labelsPerSheet(sheet)} par feuille`
}

type Grid = Pick<LabelSheet, 'columns' | 'rows' | 'width' | 'height' | 'left' | 'top'>

function avery(name: string, grid: Grid): LabelSheet {
  return { name, ...grid, gapX: 2.5, gapY: 0, isCut: false }
}

function toCut(name: string, grid: Grid): LabelSheet {
  return { name, ...grid, gapX: 0, gapY: 0, isCut: true }
}

function frenchNumber(value: number): string {
  return String(value).replace('.', ',')
}
