import { createHash, randomBytes } from 'node:crypto'

/** What a device proves itself with: 32 random bytes, base64url, given once. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, hexadecimal: all that is kept of a token. Tokens are 32 random bytes, so nothing slower is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
