import { fromHex, toHex } from '~/lib/hex'

// A record opens with the whole signed ticket and nothing else: whoever takes a volunteer's phone reads the records of the
// tickets they hold already. WebCrypto alone, on the server and on devices. See docs/door-list.md.

const IV = 8
const HKDF_INFO = new TextEncoder().encode('LNPSQ-L1')
const TAG_CONTEXT = new TextEncoder().encode('LNPSQ-L1')
const CODE_CONTEXTS = {
  ticket: new TextEncoder().encode('LNPSQ-S1'),
  cancelled: new TextEncoder().encode('LNPSQ-C1'),
  group: new TextEncoder().encode('LNPSQ-G1'),
}

export type CodeKind = keyof typeof CODE_CONTEXTS

/** Where the records of a ticket of this serial (16 hexadecimal digits) are found: 12 hexadecimal digits. */
export function ticketTag(serial: string): Promise<string> {
  return digest([TAG_CONTEXT, fromHex(serial)], 6)
}

/**
 * Where the records of this short code, as normalised, are found: 8 hexadecimal digits. Whoever says a code aloud opens no
 * record: whether it is a ticket's, a cancelled one's or a group's is told by the tag alone.
 */
export function codeTag(editionId: string, shortCode: string, kind: CodeKind = 'ticket'): Promise<string> {
  const edition = fromHex(editionId.replaceAll('-', ''))
  return digest([CODE_CONTEXTS[kind], edition, new TextEncoder().encode(shortCode)], 4)
}

/** Sealed with a key made of the ticket's 76 bytes (payload, then signature): 20 bytes longer than what it holds. */
export async function seal(ticketBytes: Uint8Array, plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const sealed = await crypto.subtle.encrypt(algorithm(iv), await keyOf(ticketBytes), Uint8Array.from(plain))
  return concat([iv, new Uint8Array(sealed)])
}

/** What was sealed; undefined with another ticket, or when a bit changed. */
export async function unseal(
  ticketBytes: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [iv, rest] = [Uint8Array.from(sealed.subarray(0, IV)), Uint8Array.from(sealed.subarray(IV))]
  if (iv.length < IV) return undefined
  const key = await keyOf(ticketBytes)
  return crypto.subtle.decrypt(algorithm(iv), key, rest).then(
    plain => new Uint8Array(plain),
    () => undefined,
  )
}

async function keyOf(ticketBytes: Uint8Array): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', Uint8Array.from(ticketBytes), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: HKDF_INFO },
    secret,
    { name: 'AES-GCM', length: 128 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** The eight bytes that travel, and four zero bytes. */
function algorithm(iv: Uint8Array) {
  return { name: 'AES-GCM', iv: concat([iv, new Uint8Array(4)]), tagLength: 96 }
}

async function digest(parts: Uint8Array[], bytes: number): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', concat(parts))
  return toHex(new Uint8Array(hash).subarray(0, bytes))
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
