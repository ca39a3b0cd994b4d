import { Link } from '@remix-run/react'
import type { CompanyInterview } from '~/features/after-work/company-interviews.server'
import { Tag } from '~/ui/tag'
import { CandidateName } from '../candidate-name'
import { OutcomeTag } from '../outcome-tag'

/** Who comes, to which table, for which offers; the name leads to the page where the outcome is noted. */
export function InterviewRow({ interview, isPast }: { interview: CompanyInterview; isPast: boolean }) {
  const { id, tableNumber, marked, hasLeft, outcome } = interview
  return (
    <div className="grid min-w-0 gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={`/organisation/entretiens/${id}`} className="inline-flex min-h-touch items-center font-bold">
          <span>
            <CandidateName candidate={interview} />
          </span>
        </Link>
        <span className="text-base text-stone">
          table{'\u00a0'}
          {tableNumber}
        </span>
        {hasLeft ? <Tag look="alert">A rendu sa place</Tag> : <OutcomeTag outcome={outcome} isPast={isPast} />}
      </p>
      {marked.length > 0 && (
        <p className="text-base wrap-anywhere">
          A coché{'\u00a0'}: {marked.join(', ')}
        </p>
      )}
    </div>
  )
}
