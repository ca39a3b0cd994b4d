import { fromBase32, toBase32 } from './base32'

// The ticket's bytes, described one by one in docs/ticket.md. Pure: the door's page reads tickets with it too.

export type Ticket = {
  editionNumber: number
  keyId: number
  /** 16 hexadecimal digits. */
  serial: string
  /** The 12 signed bytes. */
  payload: Uint8Array
  /** The 64 bytes of the Ed25519 signature. */
  signature: Uint8Array
}

const VERSION = 1
const PAYLOAD_LENGTH = 12
const SIGNATURE_LENGTH = 64
const CODE = /^(?:https?:\/\/[^/?#\s]{1,255}\/t\/)?([a-z2-7]{122})$/i
const LONGEST_ADDRESS = 500
const SIGNATURE_CONTEXT = new TextEncoder().encode('LNPSQ-T1')

/** The 12 bytes that a ticket's key signs: version, edition, key, serial. */
export function ticketPayload({ editionNumber, keyId, serial }: Pick<Ticket, 'editionNumber' | 'keyId' | 'serial'>) {
  const payload = new Uint8Array(PAYLOAD_LENGTH)
  const view = new DataView(payload.buffer)
  view.setUint8(0, VERSION)
  view.setUint16(1, editionNumber)
  view.setUint8(3, keyId)
  view.setBigUint64(4, BigInt(`0x${serial}`))
  return payload
}

/** What is really signed: a context, so that no signature made for another purpose is a ticket, then the payload. */
export function signedBytes(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SIGNATURE_CONTEXT.length + payload.length)
  bytes.set(SIGNATURE_CONTEXT)
  bytes.set(payload, SIGNATURE_CONTEXT.length)
  return bytes
}

/** The 122 letters and digits of a ticket. */
export function ticketCode(payload: Uint8Array, signature: Uint8Array): string {
  return toBase32(Uint8Array.from([...payload, ...signature]))
}

/** The web address in a ticket's QR, in capitals: a QR holds those in half the room. */
export function ticketAddress(appUrl: string, code: string): string {
  return `${new URL(appUrl).origin}/t/${code}`.toUpperCase()
}

/**
 * The ticket in a scanned or typed text: its whole web address in any case and of any host, or the bare code. Undefined for
 * anything else; never throws. Says nothing of the signature.
 */
export function parseTicket(text: string): Ticket | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined
  const code = CODE.exec(text.trim())?.[1]
  const bytes = code && fromBase32(code)
  if (!bytes || bytes[0] !== VERSION) return undefined

  const view = new DataView(bytes.buffer)
  return {
    editionNumber: view.getUint16(1),
    keyId: view.getUint8(3),
    serial: view.getBigUint64(4).toString(16).padStart(16, '0'),
    payload: bytes.slice(0, PAYLOAD_LENGTH),
    signature: bytes.slice(PAYLOAD_LENGTH, PAYLOAD_LENGTH + SIGNATURE_LENGTH),
  }
}
