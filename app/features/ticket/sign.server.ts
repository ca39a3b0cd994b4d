import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { signedBytes, type Ticket, ticketCode, ticketPayload } from './format'

type Unsigned = { editionNumber: number; keyId: number; serial: string; privateKey: string }

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

// Reading a key takes several times longer than using it, and a thousand tickets share one: the last few are kept read.
const MOST_KEYS = 50
const privateKeyOf = keptRead(d =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, Buffer.from(d, 'base64url')]), format: 'der', type: 'pkcs8' }),
)
const publicKeyOf = keptRead(x => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }))

/** The code of a ticket, signed. The key is its JWK member `d`, base64url; the same ticket always gets the same code. */
export function signTicket({ privateKey, ...ticket }: Unsigned): string {
  const payload = ticketPayload(ticket)
  return ticketCode(payload, sign(null, signedBytes(payload), privateKeyOf(privateKey)))
}

/** True when the ticket was signed by the pair of this public key (JWK member `x`, base64url). */
export function verifyTicket(ticket: Ticket, publicKey: string): boolean {
  return verify(null, signedBytes(ticket.payload), publicKeyOf(publicKey), ticket.signature)
}

function keptRead(read: (text: string) => KeyObject): (text: string) => KeyObject {
  const kept = new Map<string, KeyObject>()
  return text => {
    const known = kept.get(text) ?? read(text)
    if (kept.size >= MOST_KEYS) kept.clear()
    kept.set(text, known)
    return known
  }
}
