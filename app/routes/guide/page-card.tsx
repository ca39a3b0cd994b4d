import type { ReactNode } from 'react'
import { Tag } from '~/ui/tag'

/** `level`: of its title, among those of the page. */
type Props = { to: string; title: string; summary: string; level?: 2 | 3; tag?: string; children?: ReactNode }

/** A page of the guide in a list; the whole card leads to it. */
export function PageCard({ to, title, summary, level = 2, tag, children }: Props) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <li className="relative grid max-w-none content-start justify-items-start gap-1.5 rounded-brick border-2 border-ink bg-white p-4 hover:outline-2 hover:outline-ink">
      <Title lang="fr" className="text-xl">
        {/* No Link: it resolves its address against every route, and there is one card a page. */}
        <a href={to} className="text-ink after:absolute after:inset-0">
          {title}
        </a>
      </Title>
      {summary && (
        <p lang="fr" className="text-base leading-snug">
          {summary}
        </p>
      )}
      {tag && <Tag look="leaf">{tag}</Tag>}
      {children}
    </li>
  )
}
