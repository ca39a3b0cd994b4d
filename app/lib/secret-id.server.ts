import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { config } from '~/lib/config.server'

const ID_BYTES = 16
const PROOF_BYTES = 16
const SECRET = /^[\w-]{44}$/

/**
 * Addresses that cannot be guessed: a UUID and a proof made of it for one purpose (HMAC-SHA256, cut to 16 bytes), in 44
 * characters of base64url. Nothing is stored, and the same address can be sent again.
 */
export function secretIds(purpose: string) {
  const key = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', purpose, 32))

  function secretOf(uuid: string): string {
    const id = Buffer.from(uuid.replaceAll('-', ''), 'hex').subarray(0, ID_BYTES)
    const proof = createHmac('sha256', key).update(purpose).update(id).digest().subarray(0, PROOF_BYTES)
    return id.toString('base64url') + proof.toString('base64url')
  }

  function findIdBySecret(secret: string | undefined): string | undefined {
    if (!secret || !SECRET.test(secret)) return undefined
    const hex = Buffer.from(secret.slice(0, 22), 'base64url').toString('hex')
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    return timingSafeEqual(Buffer.from(secretOf(id)), Buffer.from(secret)) ? id : undefined
  }

  return { secretOf, findIdBySecret }
}
