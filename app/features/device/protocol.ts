import type { DeviceKind } from 'db/schema/words'
import type { Sighting } from '~/features/check-in/protocol'

// What devices and the server say to each other, the log (features/check-in/protocol) and the list (features/door-list/state)
// aside. Each address but the first takes `Authorization: Bearer <token>`.

/**
 * `POST /api/porte/appareils`, `{ invitation, token }`: 201, else 410 when the invitation is over, used up or unknown. The token
 * is drawn by the phone, 64 hexadecimal digits: asked again with it, it is the same device. None: the server draws one.
 */
export type Pairing = {
  deviceId: string
  name: string
  kind: DeviceKind
  token: string
  /** ISO 8601. */
  expiresAt: string
  edition: { slug: string; name: string }
}

/** `POST /api/porte/contact`: how a device is. Battery in percent, where the browser tells. */
export type Contact = { battery?: number; waiting: number; version: string }

export type ContactAnswer = {
  /** The server's clock, ISO 8601. */
  now: string
  /** When this device ends, ISO 8601: its edition may have moved. */
  expiresAt: string
  participants: number
  /** Tickets let in twice, this device among those that did. */
  conflicts: DoubleAdmission[]
}

export type DoubleAdmission = {
  /** The same for one ticket at one checkpoint, for ever. */
  id: string
  firstName?: string
  /** All that welcomed the ticket there, the earliest first. */
  sightings: (Sighting & { deviceId: string })[]
}

/** Of every 401: the device forgets its list, and keeps what it has not sent. */
export type Refusal = { message: string; reason: 'unknown' | 'revoked' | 'expired' }

/** `POST /api/porte/inscriptions`: a registration made at the door. 201, or 409 with `{ outcome: 'full' }`. */
export type DoorRegistration = { ticket: string; shortCode: string }

/** `POST /api/porte/programme`, `{ ticket }`: what the ticket's person chose; 404 when it is not a ticket of this edition. */
export type OwnProgramme = { activities: OwnActivity[] }
export type OwnActivity = {
  title: string
  startsAt: string | null
  endsAt: string | null
  room: string | null
  place: 'confirmed' | 'waiting'
}

/**
 * `POST /api/porte/passeport`, a ticket by one of `ticket`, `shortCode`, `registrationId`: its passport of stands; null for a
 * ticket that may hold none. Never for a kiosk.
 */
export type PassportAnswer = { passport: TicketPassport | null }
export type TicketPassport = { stamps: number; needed: number; gift: string; givenAt: string | null }
/** `POST /api/porte/cadeaux`, the same: its gift is handed over, or why not. */
export type GiftAnswer =
  | { outcome: 'given' | 'no-passport' }
  | { outcome: 'already'; givenAt: string }
  | { outcome: 'missing'; stamps: number; needed: number }

/** A device's log, carried by a file or by another phone: `POST /api/porte/journaux`, `{ log }`. */
export type CarriedLog = {
  format: 'lnpsq-journal'
  version: 1
  deviceId: string
  entries: unknown[]
  /** HMAC-SHA256 over `deviceId` and the entries' JSON, hexadecimal; the key is the SHA-256 of the device's token. */
  proof: string
}
