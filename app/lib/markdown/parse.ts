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

/** The tree of a Markdown text: paragraphs, headings, lists, quotes, links, images, strong and emphasis. HTML is plain text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text.replace(TOO_DEEP, '$1'), { extensions: [PLAIN_WORDS] })
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

function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [textOf(node).trim()]
  return 'children' in node ? node.children.flatMap(linesOf) : []
}
