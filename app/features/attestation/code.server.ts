import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { fromBase32, toBase32 } from '~/features/ticket/base32'
import { config } from '~/lib/config.server'

// The bytes in an attestation's QR, described one by one in docs/attestation.md.

export type Code = {
  keyId: number
  /** The attestation's id. */
  id: string
  /** The SHA-256 of what is printed. */
  digest: Buffer
  /** The 50 bytes before the signature. */
  payload: Buffer
  signature: Buffer
}

const VERSION = 1
const SIGNATURE_CONTEXT = Buffer.from('LNPSQ-A1')
const [DIGEST_AT, SIGNATURE_AT] = [18, 50]
const CODE = /^(?:https?:\/\/[^/?#\s]{1,255}\/a\/)?([a-z2-7]{183})$/i
const LONGEST_ADDRESS = 500

type Key = { keyId: number; publicKey: string; privateKey: string }

/** The web address to draw in the QR: in capitals, which take half the room. The same attestation always has the same one. */
export function attestationAddress({ id, text }: { id: string; text: string }, key: Key): string {
  const serial = Buffer.from(id.replaceAll('-', ''), 'hex')
  const payload = Buffer.concat([Buffer.from([VERSION, key.keyId]), serial, digestOf(text)])
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey, d: key.privateKey }
  const signature = sign(null, signedBytes(payload), createPrivateKey({ key: jwk, format: 'jwk' }))
  return `${new URL(config.appUrl).origin}/a/${toBase32(Buffer.concat([payload, signature]))}`.toUpperCase()
}

/**
 * What stands in a scanned or typed text: its whole web address in any case and of any host, or the bare code. Undefined for
 * anything else; never throws. Says nothing of the signature.
 */
export function parseCode(text: string): Code | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined
  const code = CODE.exec(text.trim())?.[1]
  const read = code && fromBase32(code)
  if (!read || read[0] !== VERSION) return undefined

  const bytes = Buffer.from(read)
  const serial = bytes.toString('hex', 2, DIGEST_AT)
  return {
    keyId: bytes.readUInt8(1),
    id: serial.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    digest: bytes.subarray(DIGEST_AT, SIGNATURE_AT),
    payload: bytes.subarray(0, SIGNATURE_AT),
    signature: bytes.subarray(SIGNATURE_AT),
  }
}

/** True when the code was signed by the pair of this public key (JWK member `x`, base64url). */
export function isSignedBy({ payload, signature }: Code, publicKey: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, signedBytes(payload), key, signature)
}

/** True when these are the words that were signed. */
export function isOf({ digest }: Code, text: string): boolean {
  return digestOf(text).equals(digest)
}

/** A context, so that no signature made for another purpose is an attestation, then the payload. */
function signedBytes(payload: Buffer): Buffer {
  return Buffer.concat([SIGNATURE_CONTEXT, payload])
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
