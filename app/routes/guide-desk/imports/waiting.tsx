import { Button } from '~/ui/button'
import { Table } from '~/ui/table'

type Props = { address: string; stamp: string; isNew: boolean; confirm: string }

/** What to do with a file that waits. */
export function Decision({ address, stamp, isNew, confirm }: Props) {
  return (
    <section aria-label="Décision" className="grid gap-4">
      {!isNew && <p>Ce fichier n’apporte rien de nouveau.</p>}
      <div className="flex flex-wrap gap-3">
        {isNew && (
          <form method="post" action={`${address}/confirmation`}>
            <input type="hidden" name="stamp" value={stamp} />
            <Button type="submit">{confirm}</Button>
          </form>
        )}
        <form method="post" action={`${address}/oubli`}>
          <Button type="submit" look="secondary">
            Oublier ce fichier
          </Button>
        </form>
      </div>
    </section>
  )
}

/** How many rows change in each way. */
export function Counts({ counts }: { counts: readonly (readonly [word: string, count: number])[] }) {
  return (
    <dl className="grid two-columns gap-3 md:grid-cols-3">
      {counts.map(([word, count]) => (
        <div key={word} className="grid gap-1 rounded-brick border-2 border-line bg-white p-4">
          <dt className="text-base text-stone">{word}</dt>
          <dd className="font-heading text-3xl font-bold tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  )
}

type Fault = { line: number; reason: string }

/** The lines of the file that do not go in; the others do. */
export function Faults({ faults }: { faults: Fault[] }) {
  if (faults.length === 0) return null
  return (
    <Table<Fault>
      caption={
        faults.length === 1
          ? 'Une ligne ne peut pas être reprise, les autres le sont'
          : `${faults.length} lignes ne peuvent pas être reprises, les autres le sont`
      }
      rows={faults.slice(0, 200)}
      rowKey={({ line }) => String(line)}
      columns={[
        { heading: 'Ligne', cell: ({ line }) => line, isNumber: true },
        { heading: 'Pourquoi', cell: ({ reason }) => reason },
      ]}
    />
  )
}
