import { Link } from '@remix-run/react'
import type { LineStatus, PlannedLine, Totals } from '~/features/import/plan'
import { formatNumber } from '~/lib/numbers'
import { Tag } from '~/ui/tag'
import { VIEW_NAMES, VIEWS, type View } from './page-of-lines'
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

const LOOKS: Record<LineStatus, 'leaf' | 'pastel' | 'sun' | 'alert'> = {
  create: 'leaf',
  update: 'pastel',
  known: 'sun',
  error: 'alert',
}
const VIEW_WORDS: Record<View, string> = {
  toutes: 'Toutes',
  erreurs: 'En erreur',
  nouvelles: 'À créer',
  changees: 'À compléter',
  connues: 'Déjà là',
}

/** The lines of the file, a page at a time, with what is wrong in each cell. */
export function LineList({ totals, view, page, pages, count, columns, lines, isConfirmed }: Props) {
  return (
    <section aria-labelledby="lines" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="lines">Ligne par ligne</h2>
      {!isConfirmed && <Views view={view} totals={totals} />}
      {count === 0 ? (
        <p>Aucune ligne de cette sorte.</p>
      ) : (
        <>
          <p className="text-stone">
            {`${formatNumber(count, 'fr')} ${count === 1 ? 'ligne' : 'lignes'}, page ${page} sur ${pages}. La ligne 1 porte les titres.`}
          </p>
          <ol className="grid">
            {lines.map(line => (
              <LineItem key={line.number} line={line} columns={columns} />
            ))}
          </ol>
        </>
      )}
      <Pages view={view} page={page} pages={pages} />
    </section>
  )
}

function LineItem({ line, columns }: { line: Line; columns: string[] }) {
  const said = line.cells.filter(text => text.trim() !== '')
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-line py-3 md:grid-cols-[14rem_minmax(0,1fr)]">
      <p className="flex flex-wrap content-start items-center gap-x-3">
        <strong>{`Ligne ${line.number}`}</strong>
        <Tag look={LOOKS[line.status]}>{STATUS_WORDS[line.status]}</Tag>
      </p>
      <div className="grid gap-1">
        <p className="wrap-anywhere text-stone">{said.map(short).join(' · ')}</p>
        {line.remark && <p>{line.remark}</p>}
        {line.errors.length > 0 && (
          <ul className="grid gap-1">
            {line.errors.map(({ column, message }) => (
              <li key={column + message} className="wrap-anywhere">
                <strong>{column}</strong>
                {said.length > 0 && <ValueOf text={line.cells[columns.indexOf(column)] ?? ''} />}
                {`\u00a0: ${message}`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function ValueOf({ text }: { text: string }) {
  if (text.trim() === '') return null
  return (
    <>
      {' '}
      <mark className="rounded-brick bg-soft-alert px-1">{short(text)}</mark>
    </>
  )
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function Views({ view, totals }: { view: View; totals: Totals }) {
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label="Lignes montrées">
      <ul className="flex flex-wrap gap-x-5">
        {VIEW_NAMES.map(one => {
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
