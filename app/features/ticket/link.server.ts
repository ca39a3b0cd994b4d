import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { config } from '~/lib/config.server'

// The private page's secret is the registration's id and a proof made of it: nothing is stored, it can be sent again, and
// a photograph of the QR, which holds another number, does not lead to it.

const PURPOSE = 'ticket-link'
const ID_BYTES = 16
const PROOF_BYTES = 16
const SECRET = /^[\w-]{44}$/
const key = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', PURPOSE, 32))

/** The address of a registration's private page, from the root of the site. */
export function ticketPath(registrationId: string): string {
  return `/billet/${secretOf(registrationId)}`
}

/** The whole address of a registration's private page, to be sent to its own person alone. */
export function ticketLink(registrationId: string): string {
  return config.appUrl + ticketPath(registrationId)
}

/** The registration that a private page's secret opens; undefined when it is not one of ours. */
export function findRegistrationIdBySecret(secret: string | undefined): string | undefined {
  if (!secret || !SECRET.test(secret)) return undefined
  const hex = Buffer.from(secret.slice(0, 22), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(Buffer.from(secretOf(id)), Buffer.from(secret)) ? id : undefined
}

function secretOf(registrationId: string): string {
  const id = Buffer.from(registrationId.replaceAll('-', ''), 'hex').subarray(0, ID_BYTES)
  const proof = createHmac('sha256', key).update(PURPOSE).update(id).digest().subarray(0, PROOF_BYTES)
  return id.toString('base64url') + proof.toString('base64url')
}
