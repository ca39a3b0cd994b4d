/** The first six hexadecimal digits of a checkpoint's or a device's id: enough to tell those of one edition apart. */
export type Ref = string

/** Somebody was seen. `at` is milliseconds since 1970. */
export type Seen = { checkpoint: Ref; device: Ref; at: number }

/** What the door knows of a ticket. */
export type TicketState = {
  /** As a volunteer greets them; empty when the person gave no name. */
  label: string
  /** Milliseconds since 1970. */
  cancelledAt?: number
  /** Erased: the ticket names nobody any more. */
  isErased?: true
  /** Places in activities, by their own checkpoint. */
  places: { checkpoint: Ref; place: 'confirmed' | 'waiting' }[]
  /** At each checkpoint, the earliest scan that counts. */
  seen: Seen[]
}

/** What the door knows of a group's ticket; its people in the order of their adviser's sheet. */
export type GroupState = { label: string; members: GroupMember[] }
/** `serial`: 16 hexadecimal digits, of the member's own ticket. `label`: `Samira B.` `seen`: as of a ticket. */
export type GroupMember = { serial: string; label: string; seen: Seen[] }

export type Known = { kind: 'ticket'; state: TicketState } | { kind: 'group'; state: GroupState }

/** The edition as a device knows it. Moments are ISO 8601. */
export type DoorConfig = {
  /** Changes with anything below. */
  version: string
  edition: {
    id: string
    slug: string
    name: string
    number: number
    /** A day in Paris, as `2026-12-22`. */
    heldOn: string | null
    startsAt: string | null
    endsAt: string | null
  }
  /** Where this device may scan, the entrances first. */
  checkpoints: Checkpoint[]
  /** Of every edition, to tell a ticket of another day from a forged one. Public keys are JWK members x. */
  keys: { editionNumber: number; keyId: number; publicKey: string; editionName: string }[]
  /** All that ever scanned in this edition, to say where somebody was seen. */
  devices: { id: string; name: string }[]
  /** All checkpoints of the edition, for the same. */
  places: { id: string; name: string }[]
}
export type Checkpoint = {
  id: string
  name: string
  /** At an activity's own point: when it takes place. */
  activity?: { title: string; startsAt: string | null; endsAt: string | null }
}

/** An answer of `GET /api/porte/liste`. */
export type ListAnswer = {
  /** To give back next time, whatever it holds. */
  cursor: string
  /** Sealed records one after the other, base64. See docs/door-list.md. */
  records: string
  /** More is to be asked at once. */
  hasMore: boolean
  /** The list starts again: what is kept is to be forgotten first. */
  isFresh: boolean
  /** Absent when the device has this version already. */
  config?: DoorConfig
}
