import { signedBytes, type Ticket } from './format'

const verifiers = new Map<string, Promise<(signature: Uint8Array, message: Uint8Array) => Promise<boolean>>>()

/**
 * True when the ticket was signed by the pair of this public key (JWK member `x`, base64url). In the browser: with its own
 * Ed25519, else with a JavaScript one that is fetched only then.
 */
export async function isSignedBy(ticket: Ticket, publicKey: string): Promise<boolean> {
  const known = verifiers.get(publicKey) ?? verifierOf(bytesOf(publicKey))
  verifiers.set(publicKey, known)
  known.catch(() => verifiers.delete(publicKey))
  return (await known)(ticket.signature, signedBytes(ticket.payload))
}

async function verifierOf(publicKey: Uint8Array<ArrayBuffer>) {
  const native = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch(() => undefined)
  if (native) {
    return (signature: Uint8Array, message: Uint8Array) =>
      crypto.subtle.verify('Ed25519', native, Uint8Array.from(signature), Uint8Array.from(message))
  }
  const { verifyAsync } = await import('@noble/ed25519')
  return (signature: Uint8Array, message: Uint8Array) =>
    verifyAsync(signature, message, publicKey, { zip215: false }).catch(() => false)
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, letter => letter.charCodeAt(0))
}
