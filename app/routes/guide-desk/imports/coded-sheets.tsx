import { Link } from '@remix-run/react'
import type { CodedSheet } from '~/features/rome/sheets.server'
import { Notice } from '~/ui/notice'

/** The job sheets whose code is leaving the directory, or has left it; nothing when there is none. */
export function CodedSheets({ title, sheets }: { title: string; sheets: CodedSheet[] }) {
  if (sheets.length === 0) return null
  return (
    <Notice title={title}>
      <ul>
        {sheets.map(({ id, title, code }) => (
          <li key={id}>
            <Link to={`/organisation/guide/${id}`} className="inline-flex min-h-touch items-center">
              {title} ({code})
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
