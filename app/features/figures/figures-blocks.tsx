import { ChartFigure, ChartNumbers } from '~/ui/chart'
import { Table } from '~/ui/table'
import type { Block } from './blocks.server'

/** Questions one after the other; walls of bricks stand two by two on a desk. */
export function FiguresBlocks({
  blocks,
  numbersLabel,
  isOpen,
}: {
  blocks: Block[]
  numbersLabel: string
  isOpen?: boolean
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-12 sm:grid-cols-2 print:block print:space-y-8">
      {blocks.map(block => (
        <div key={block.id} className={typeof block.pictures === 'string' ? 'min-w-0' : 'min-w-0 sm:col-span-2'}>
          <FiguresBlock block={block} numbersLabel={numbersLabel} isOpen={isOpen} />
        </div>
      ))}
    </div>
  )
}

function FiguresBlock({ block, numbersLabel, isOpen }: { block: Block; numbersLabel: string; isOpen?: boolean }) {
  const { id, title, pictures, notes, caption, columns, rows } = block
  const table = (
    <Table
      caption={caption}
      columns={columns.map((heading, index) => ({
        heading,
        cell: (row: Block['rows'][number]) => row.cells[index],
        isNumber: index > 0,
      }))}
      rows={rows}
      rowKey={row => row.key}
    />
  )
  return (
    <ChartFigure id={id} title={title} pictures={pictures}>
      {notes.length > 0 && <p className="text-base text-stone">{notes.join(' ')}</p>}
      {rows.length > 0 && (
        <ChartNumbers label={numbersLabel} about={caption} isOpen={isOpen}>
          {table}
        </ChartNumbers>
      )}
    </ChartFigure>
  )
}
