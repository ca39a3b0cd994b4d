import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'

// What our texts never hold is read as plain words: HTML, code, addresses kept apart from their links.
const PLAIN_WORDS = {
  disable: {
    null: ['htmlFlow', 'htmlText', 'codeIndented', 'codeFenced', 'codeText', 'definition', 'setextUnderline'],
  },
}

// Quotes and lists inside each other that nobody writes by hand: thousands of them would exhaust whoever reads the tree.
const TOO_DEEP = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){8})(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/gm
/** Spaces or tabs before a line, which may set it inside as many lists. */
const TOO_FAR = /^((?:[ \t]*>)*[ \t]{12})[ \t]+/gm

/** Of emphasis, links and images in one paragraph, `*`, `_` or `[`: reading them takes as long as their square. */
export const MOST_SIGNS = 200
/** How deep words stand inside lists, quotes, links and emphasis before they are plain. */
const DEEPEST = 24
const BETWEEN_PARAGRAPHS = /(\n[ \t]*\n)/
const SIGN = /\\.|[*_[]/g

/**
 * The tree of a Markdown text: paragraphs, headings, lists, quotes, links, images, strong and emphasis. HTML is plain text, and
 * so are a paragraph's signs after its first `MOST_SIGNS`.
 */
export function parseMarkdown(text: string): Root {
  const calm = text.split(BETWEEN_PARAGRAPHS).map(withFewSigns).join('')
  return shallow(fromMarkdown(calm.replace(TOO_DEEP, '$1').replace(TOO_FAR, '$1'), { extensions: [PLAIN_WORDS] }))
}

/** True when a paragraph has more signs than are read. */
export function hasTooManySigns(text: string): boolean {
  return text.split(BETWEEN_PARAGRAPHS).some(paragraph => withFewSigns(paragraph) !== paragraph)
}

/** The words of a Markdown text without its signs, one line a paragraph, heading or list item. */
export function plainText(text: string): string {
  return linesOf(parseMarkdown(text)).join('\n')
}

/** The address of a link, if it may be followed: the web, an e-mail, a telephone, or a page of ours from `/` on. */
export function linkAddress(url: string): string | undefined {
  if (/^\/(?![/\\])[^\s\\]*$/.test(url) || /^(mailto|tel):[^\s\\]+$/i.test(url)) return url
  return /^https?:\/\/[^\s\\]+$/i.test(url) && URL.canParse(url) ? url : undefined
}

/** The id of one of the guide's images, written `image:1b9d6bcd-…`; undefined for any other address. */
export function imageId(url: string): string | undefined {
  return /^image:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(url)?.[1]
}

function withFewSigns(paragraph: string): string {
  let count = 0
  return paragraph.replace(SIGN, sign => (sign.length > 1 || ++count <= MOST_SIGNS ? sign : `\\${sign}`))
}

function shallow<Node extends Nodes>(node: Node, depth = 0): Node {
  if (!('children' in node)) return node
  if (depth > DEEPEST) {
    const text = { type: 'text' as const, value: linesOf(node).join('\n') || textOf(node) }
    if (['emphasis', 'strong', 'link'].includes(node.type)) return text as Nodes as Node
    if (['list', 'blockquote'].includes(node.type)) return { type: 'paragraph', children: [text] } as Nodes as Node
  }
  return { ...node, children: node.children.map(child => shallow(child, depth + 1)) }
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [textOf(node).trim()]
  return 'children' in node ? node.children.flatMap(linesOf) : []
}
