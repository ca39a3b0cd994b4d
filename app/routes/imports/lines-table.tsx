import { Link } from '@remix-run/react'
import type { LineStatus, PlannedLine, Totals } from '~/features/import/plan'
import { formatNumber } from '~/lib/numbers'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { VIEWS, type View } from './page-of-lines'
import { STATUS_WORDS } from './totals-list'

type Line = PlannedLine & { cells: string[] }
type Props = {
  totals: Totals
  view: View
  page: number
  pages: number
  count: number
  columns: string[]
  lines: Line[]
  isConfirmed: boolean
}

const LOOKS = { create: 'leaf', update: 'pastel', known: 'sun', error: 'alert' } as const
const VIEW_WORDS: Record<View, string> = {
  toutes: 'Toutes',
  erreurs: 'En erreur',
  nouvelles: 'À créer',
  changees: 'À compléter',
  connues: 'Déjà là',
}

/** The lines of the file, a page at a time, with what is wrong in each. */
export function LinesTable({ totals, view, page, pages, count, columns, lines, isConfirmed }: Props) {
  return (
    <section aria-labelledby="lines" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="lines">Ligne par ligne</h2>
      {!isConfirmed && <Views view={view} totals={totals} />}
      {count === 0 ? (
        <p>Aucune ligne de cette sorte.</p>
      ) : (
        <Table
          caption={`${formatNumber(count, 'fr')} ${count === 1 ? 'ligne' : 'lignes'}, page ${page} sur ${pages}. La ligne 1 porte les titres.`}
          rows={lines}
          rowKey={line => String(line.number)}
          columns={[
            { heading: 'Ligne', cell: line => line.number, isNumber: true },
            { heading: 'État', cell: line => <Status status={line.status} /> },
            { heading: 'Remarque', cell: line => <Remark line={line} /> },
            ...columns.map((heading, index) => ({
              heading,
              cell: (line: Line) => (
                <Cell text={line.cells[index] ?? ''} isBad={line.errors.some(error => error.column === heading)} />
              ),
            })),
          ]}
        />
      )}
      <Pages view={view} page={page} pages={pages} />
    </section>
  )
}

function Status({ status }: { status: LineStatus }) {
  return (
    <span className="whitespace-nowrap">
      <Tag look={LOOKS[status]}>{STATUS_WORDS[status]}</Tag>
    </span>
  )
}

function Remark({ line }: { line: Line }) {
  if (line.errors.length === 0) return line.remark ?? null
  return (
    <ul className="grid min-w-64 gap-1">
      {line.errors.map(({ column, message }) => (
        <li key={column + message}>
          <strong>{column}</strong>
          {` : ${message}`}
        </li>
      ))}
    </ul>
  )
}

function Cell({ text, isBad }: { text: string; isBad: boolean }) {
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text
  if (!isBad) return shown
  return <span className="rounded-brick bg-soft-alert px-1 outline-2 outline-alert">{shown || '(vide)'}</span>
}

function Views({ view, totals }: { view: View; totals: Totals }) {
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label="Lignes montrées">
      <ul className="flex flex-wrap gap-x-5">
        {(Object.keys(VIEWS) as View[]).map(one => {
          const status = VIEWS[one]
          const count = status ? totals[status] : all
          return (
            <li key={one}>
              <Link
                to={`?voir=${one}`}
                aria-current={one === view ? 'page' : undefined}
                className="inline-flex min-h-touch items-center aria-[current=page]:font-bold"
              >
                {`${VIEW_WORDS[one]} (${formatNumber(count, 'fr')})`}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function Pages({ view, page, pages }: { view: View; page: number; pages: number }) {
  if (pages === 1) return null
  const address = (to: number) => `?voir=${view}&page=${to}`
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-x-6">
      {page > 1 && (
        <Link to={address(page - 1)} className="inline-flex min-h-touch items-center">
          Page précédente
        </Link>
      )}
      {page < pages && (
        <Link to={address(page + 1)} className="inline-flex min-h-touch items-center">
          Page suivante
        </Link>
      )}
    </nav>
  )
}
