import { Link } from '@remix-run/react'
import type { CompanyInterview } from '~/features/after-work/company-interviews.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { Tag } from '~/ui/tag'
import { OutcomeTag } from '../outcome-tag'

/** Who comes, to which table, for which offers; the name leads to the page where the outcome is noted. */
export function InterviewRow({ interview, isPast }: { interview: CompanyInterview; isPast: boolean }) {
  const { id, firstName, shortCode, tableNumber, marked, hasLeft, outcome } = interview
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link to={`/organisation/entretiens/${id}`} className="inline-flex min-h-touch items-center font-bold">
          {firstName ?? 'Sans prénom'}
        </Link>
        <span className="text-base whitespace-nowrap text-stone">{groupShortCode(shortCode)}</span>
        {hasLeft ? <Tag look="alert">A rendu sa place</Tag> : <OutcomeTag outcome={outcome} isPast={isPast} />}
      </p>
      <p className="text-base wrap-anywhere">
        Table{'\u00a0'}
        {tableNumber}
        {marked.length > 0 && ` · a coché\u00a0: ${marked.join(', ')}`}
      </p>
    </div>
  )
}
