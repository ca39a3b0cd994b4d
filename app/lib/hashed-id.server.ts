import { createHash } from 'node:crypto'

/** The UUID of a text, always the same for it: its SHA-256, cut. RFC 9562, version 8. */
export function hashedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5')
}
