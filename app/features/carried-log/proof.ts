import type { CarriedLog } from '~/features/device/protocol'

// Only WebCrypto: the device proves, the server checks.

/** What a device keeps once its token is forgotten: the token's SHA-256, hexadecimal, which the server holds too. */
export async function proofKey(token: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
}

/** The proof that a log was written by the device of this key: HMAC-SHA256, hexadecimal. */
export async function proveLog(key: string, log: Pick<CarriedLog, 'deviceId' | 'entries'>): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const secret = await crypto.subtle.importKey('raw', fromHex(key), hmac, false, ['sign'])
  return toHex(await crypto.subtle.sign('HMAC', secret, provenBytes(log)))
}

/** The device's id, a line feed, the entries as JSON without spaces. */
function provenBytes({ deviceId, entries }: Pick<CarriedLog, 'deviceId' | 'entries'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${deviceId}\n${JSON.stringify(entries)}`)
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}
