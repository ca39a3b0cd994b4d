import type { LinkDescriptor } from '@remix-run/node'

/** What lets a phone install the door; it never needs to. */
export function installLinks(): LinkDescriptor[] {
  return [
    { rel: 'manifest', href: '/porte.webmanifest' },
    { rel: 'apple-touch-icon', href: '/porte-icones/apple-180.png' },
  ]
}
