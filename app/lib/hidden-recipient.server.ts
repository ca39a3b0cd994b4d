import { createHmac, hkdfSync } from 'node:crypto'
import { config } from './config.server'

const MARK = '#'
const key = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', 'recipient', 32))

/** Stands for the address of somebody who was erased: always the same, and nobody reads the address in it. */
export function hiddenRecipient(recipient: string): string {
  return MARK + createHmac('sha256', key).update(recipient).digest('base64url')
}

/** True for what stands for an address. */
export function isHidden(recipient: string): boolean {
  return recipient.startsWith(MARK)
}
