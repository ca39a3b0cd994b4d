import type { ReactNode } from 'react'
import { type PageLink, PageLinks } from '~/features/guide-link/page-links'
import { Markdown } from '~/ui/markdown/markdown'

/** A part of a page under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The same for a text in Markdown; nothing where there is none. */
export function TextPart({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <Part title={title}>
      <div lang="fr">
        <Markdown text={text} level={3} />
      </div>
    </Part>
  )
}

/** Other pages of the guide, one a line; nothing where there are none. */
export function LinksPart({ title, links }: { title: string; links: PageLink[] }) {
  if (links.length === 0) return null
  return (
    <Part title={title}>
      <PageLinks pages={links} />
    </Part>
  )
}
