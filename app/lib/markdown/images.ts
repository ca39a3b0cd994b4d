import type { Image, Nodes } from 'mdast'
import { imageId, parseMarkdown } from './parse'

/** What is wrong with the images of a text: one is not of the guide, or does not say what it shows. Undefined when all is well. */
export function imageFault(markdown: string): 'not-ours' | 'without-alt' | undefined {
  const images = imageNodes(parseMarkdown(markdown))
  if (images.some(({ url }) => !imageId(url))) return 'not-ours'
  return images.some(({ alt }) => !alt?.trim()) ? 'without-alt' : undefined
}

function imageNodes(node: Nodes): Image[] {
  if (node.type === 'image') return [node]
  return 'children' in node ? node.children.flatMap(imageNodes) : []
}
