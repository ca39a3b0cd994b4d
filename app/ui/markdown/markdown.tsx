import type { ListItem, Nodes, Parent, Root } from 'mdast'
import { Fragment, type ReactNode } from 'react'
import { imageId, linkAddress, parseMarkdown } from '~/lib/markdown/parse'

type Level = 2 | 3 | 4
type Props = {
  text: string
  /** The level of its highest heading. */
  level: Level
}

/** A text written in Markdown. Only addresses that may be followed are links; HTML is shown as it is written. */
export function Markdown({ text, level }: Props) {
  const root = parseMarkdown(text)
  return <div className="grid gap-4">{children(root, level - highest(root))}</div>
}

function highest({ children }: Root): number {
  return Math.min(...children.flatMap(node => (node.type === 'heading' ? node.depth : [])), 6)
}

function children(parent: Parent, shift: number): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text has no order but its own
  return parent.children.map((node, index) => <Fragment key={index}>{element(node, shift)}</Fragment>)
}

function element(node: Nodes, shift: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children(node, shift)}</p>
    case 'heading':
      return heading(node.depth + shift, children(node, shift))
    case 'list':
      return list(node.ordered ? node.start : null, children(node, shift))
    case 'listItem':
      return <li className="ps-1">{itemContent(node, shift)}</li>
    case 'blockquote':
      return <blockquote className="grid gap-2 border-s-4 border-brick ps-4">{children(node, shift)}</blockquote>
    case 'thematicBreak':
      return <hr className="border-line" />
    case 'strong':
      return <strong>{children(node, shift)}</strong>
    case 'emphasis':
      return <em>{children(node, shift)}</em>
    case 'link':
      return link(node.url, children(node, shift))
    case 'image':
      return image(node.url, node.alt ?? '')
    case 'break':
      return <br />
    default:
      return 'value' in node ? node.value : null
  }
}

function heading(level: number, content: ReactNode): ReactNode {
  const Heading = level <= 2 ? 'h2' : level === 3 ? 'h3' : level === 4 ? 'h4' : level === 5 ? 'h5' : 'h6'
  return <Heading className="mt-2 font-bold">{content}</Heading>
}

function list(start: number | null | undefined, content: ReactNode): ReactNode {
  if (typeof start !== 'number') return <ul className="grid list-disc gap-1.5 ps-5 marker:text-brick">{content}</ul>
  return (
    <ol start={start} className="grid list-decimal gap-1.5 ps-6 marker:text-brick">
      {content}
    </ol>
  )
}

/** One short item is a line; an item of several paragraphs keeps them apart. */
function itemContent(item: ListItem, shift: number): ReactNode {
  if (item.spread) return <div className="grid gap-2">{children(item, shift)}</div>
  return item.children.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text has no order but its own
    <Fragment key={index}>{node.type === 'paragraph' ? children(node, shift) : element(node, shift)}</Fragment>
  ))
}

function link(url: string, content: ReactNode): ReactNode {
  const address = linkAddress(url)
  if (!address) return content
  return (
    <a href={address} rel={address.startsWith('/') ? undefined : 'noreferrer'}>
      {content}
    </a>
  )
}

function image(url: string, alt: string): ReactNode {
  const id = imageId(url)
  if (!id) return alt
  return <img src={`/guide/images/${id}.webp`} alt={alt} loading="lazy" className="h-auto max-w-full rounded-brick" />
}
