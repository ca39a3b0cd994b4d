import { type ReactNode, useId } from 'react'

type Column<Row> = {
  heading: string
  cell: (row: Row) => ReactNode
  isNumber?: boolean
  /** Not on a phone, where the first column says it. */
  isWide?: boolean
}

/** A table that scrolls by itself on a narrow screen; the first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  const captionId = useId()
  const align = ({ isNumber, isWide }: Column<Row>) =>
    `${isNumber ? 'text-end whitespace-nowrap' : 'text-start'} ${isWide ? 'max-sm:hidden' : ''}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
    <div
      role="group"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="relative scrolls-sideways"
    >
      <table className="w-full border-collapse text-base">
        <caption id={captionId} className="pb-2 text-start text-stone">
          {caption}
        </caption>
        <thead>
          <tr className="border-b-2 border-ink">
            {columns.map(column => (
              <th key={column.heading} scope="col" className={`py-2 pe-3 ${align(column)}`}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.heading} scope="row" className={`py-2 pe-3 font-normal ${align(column)}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.heading} className={`py-2 pe-3 ${align(column)}`}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
