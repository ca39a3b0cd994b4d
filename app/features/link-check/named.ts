import type { GuideKind } from 'db/schema/words'
import type { Nodes } from 'mdast'
import { fieldsOf } from '~/features/guide/fields'
import { linkAddress, parseMarkdown } from '~/lib/markdown/parse'

/** Every web address that a page names, once: its sites, the links of its texts, and those written among its sources. */
export function addressesIn(kind: GuideKind, content: Record<string, unknown>): string[] {
  const found = fieldsOf(kind).flatMap(([name, { type }]) => {
    const texts = [content[name] ?? []].flat().map(String)
    if (type === 'web') return texts
    if (type === 'markdown') return texts.flatMap(text => linksOf(parseMarkdown(text)))
    return type === 'lines' ? texts.flatMap(writtenIn) : []
  })
  return [...new Set(found.filter(url => /^https?:/i.test(linkAddress(url) ?? '')))]
}

function linksOf(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap(linksOf)] : own
}

function writtenIn(line: string): string[] {
  return (line.match(/https?:\/\/[^\s<>"«»]+/gi) ?? []).map(url => url.replace(/[.,;:!?)]+$/, ''))
}
