import { Link } from '@remix-run/react'
import { Tag } from '~/ui/tag'

type Props = {
  editions: { slug: string; title: string; organises: boolean; isPublished: boolean; showsFigures: boolean }[]
}

/** Editions that ask for nothing more: one line each, which leads where its reader has most to see. */
export function EditionLines({ editions }: Props) {
  return (
    <ul className="divide-y divide-line">
      {editions.map(edition => (
        <li key={edition.slug} className="flex flex-wrap items-center gap-x-3">
          <Link to={addressOf(edition)} className="inline-flex min-h-touch items-center py-1">
            {edition.title}
          </Link>
          {!edition.isPublished && <Tag look="brick">Brouillon</Tag>}
        </li>
      ))}
    </ul>
  )
}

function addressOf({ slug, organises, showsFigures }: Props['editions'][number]): string {
  if (organises) return `/organisation/editions/${slug}`
  return showsFigures ? `/editions/${slug}/statistiques` : `/editions/${slug}`
}
