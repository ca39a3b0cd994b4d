export type Cells = (string | number | null)[]

/** A table too long to be held whole: read page by page, in the order of a key. */
export type LongTable = {
  columns: readonly string[]
  /** Lines, header aside. */
  count(editionId: string): Promise<number>
  /** The lines that follow a key, a page of them; none at the end. */
  linesAfter(editionId: string, key: string): Promise<{ key: string; cells: Cells }[]>
}

export const LINES_AT_ONCE = 1000
/** Before the key of every row. */
export const FIRST_KEY = '00000000-0000-0000-0000-000000000000'

/** The header, then the lines, page by page; one page is held at a time. */
export async function* pagesOf(table: LongTable, editionId: string): AsyncGenerator<Cells[]> {
  yield [[...table.columns]]
  let key: string | undefined = FIRST_KEY
  while (key !== undefined) {
    const lines = await table.linesAfter(editionId, key)
    key = lines.at(-1)?.key
    if (lines.length > 0) yield lines.map(line => line.cells)
  }
}
