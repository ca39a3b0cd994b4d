import { pageAddress } from '~/features/guide/kinds'
import type { PublishedPage } from '~/features/guide/queries.server'

export type PageLink = Pick<PublishedPage, 'kind' | 'slug' | 'title'>

/** What a link needs of a page; the rest stays on the server. */
export function forLink({ kind, slug, title }: PublishedPage): PageLink {
  return { kind, slug, title }
}

/** Pages of the guide to read, one a line. */
export function PageLinks({ pages }: { pages: PageLink[] }) {
  return (
    <ul className="grid border-t border-line">
      {pages.map(page => (
        <li key={pageAddress(page)} className="border-b border-line">
          <a href={pageAddress(page)} lang="fr" className="flex min-h-touch items-center py-2 print:no-underline">
            {page.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
