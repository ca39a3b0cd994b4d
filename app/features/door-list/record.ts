import { fromHex, toHex } from '~/lib/hex'
import { type ByteReader, type ByteWriter, readBytes, writeBytes } from './bytes'
import type { GroupMember, Known, Seen, TicketState } from './state'

// The bytes of the door's list, described one by one in docs/door-list.md. Pure: the server writes, devices read.

/**
 * A record as it travels and is kept: a ticket has one for each key of its edition, so keep them by `tag` and `keyId`.
 * `sealed` is what `seal` gives.
 */
export type SealedRecord = { tag: string; keyId: number; codeTag: string; sealed: Uint8Array<ArrayBuffer> }

const TAG = 6
const CODE_TAG = 4
const REF = 3
const SERIAL = 8
/** Milliseconds since 1970: enough until the year 10889. */
const MOMENT = 6

const IS_GROUP = 1
const IS_ERASED = 2
const IS_CANCELLED = 4
const HAS_PLACES = 8
const WAS_SEEN = 16
const ALL_FLAGS = 31

/** What the door knows of one ticket or group, before it is sealed. */
export function encodeKnown(known: Known): Uint8Array<ArrayBuffer> {
  const writer = writeBytes()
  if (known.kind === 'group') {
    const wasSeen = known.state.members.some(({ seen }) => seen.length > 0)
    writer.uint(IS_GROUP + (wasSeen ? WAS_SEEN : 0), 1)
    writer.text(known.state.label)
    writeList(writer, known.state.members, (_, member) => writeMember(writer, member, wasSeen))
  } else {
    writeTicket(writer, known.state)
  }
  return writer.done()
}

/** The same, read back; undefined for bytes that this version does not understand. Never throws. */
export function decodeKnown(bytes: Uint8Array): Known | undefined {
  try {
    const reader = readBytes(bytes)
    const known = readKnown(reader)
    return reader.isOver() ? known : undefined
  } catch {
    return undefined
  }
}

/** Records one after the other. */
export function packRecords(records: SealedRecord[]): Uint8Array<ArrayBuffer> {
  const writer = writeBytes()
  for (const { tag, keyId, codeTag, sealed } of records) {
    writer.bytes(fromHex(tag))
    writer.uint(keyId, 1)
    writer.bytes(fromHex(codeTag))
    writer.uint(sealed.length, 2)
    writer.bytes(sealed)
  }
  return writer.done()
}

/** The same, taken apart. Throws a RangeError when the last one is not whole. */
export function unpackRecords(bytes: Uint8Array): SealedRecord[] {
  const reader = readBytes(bytes)
  const records: SealedRecord[] = []
  while (!reader.isOver()) {
    records.push({
      tag: toHex(reader.bytes(TAG)),
      keyId: reader.uint(1),
      codeTag: toHex(reader.bytes(CODE_TAG)),
      sealed: reader.bytes(reader.uint(2)),
    })
  }
  return records
}

function writeTicket(writer: ByteWriter, { label, cancelledAt, isErased, places, seen }: TicketState) {
  const flags = [
    isErased && IS_ERASED,
    cancelledAt !== undefined && IS_CANCELLED,
    places.length > 0 && HAS_PLACES,
    seen.length > 0 && WAS_SEEN,
  ]
  writer.uint(
    flags.reduce<number>((sum, flag) => sum + (flag || 0), 0),
    1,
  )
  writer.text(label)
  if (cancelledAt !== undefined) writer.uint(cancelledAt, MOMENT)
  if (places.length > 0) writeList(writer, places, writePlace)
  if (seen.length > 0) writeList(writer, seen, writeSeen)
}

function writePlace(writer: ByteWriter, { checkpoint, place }: TicketState['places'][number]) {
  writer.bytes(fromHex(checkpoint))
  writer.uint(place === 'confirmed' ? 1 : 0, 1)
}

function writeSeen(writer: ByteWriter, { checkpoint, device, at }: Seen) {
  writer.bytes(fromHex(checkpoint))
  writer.bytes(fromHex(device))
  writer.uint(at, MOMENT)
}

function writeMember(writer: ByteWriter, { serial, label, seen }: GroupMember, wasSeen: boolean) {
  writer.bytes(fromHex(serial))
  writer.text(label)
  if (wasSeen) writeList(writer, seen, writeSeen)
}

function writeList<One>(writer: ByteWriter, list: One[], write: (writer: ByteWriter, one: One) => void) {
  writer.number(list.length)
  for (const one of list) write(writer, one)
}

function readKnown(reader: ByteReader): Known | undefined {
  const flags = reader.uint(1)
  if (flags > ALL_FLAGS) return undefined
  const label = reader.text()
  if (flags & IS_GROUP) {
    const wasSeen = (flags & WAS_SEEN) !== 0
    if (flags & ~(IS_GROUP | WAS_SEEN)) return undefined
    return { kind: 'group', state: { label, members: readList(reader, () => readMember(reader, wasSeen)) } }
  }

  const state: TicketState = {
    label,
    ...(flags & IS_CANCELLED ? { cancelledAt: reader.uint(MOMENT) } : {}),
    ...(flags & IS_ERASED ? { isErased: true } : {}),
    places: flags & HAS_PLACES ? readList(reader, readPlace) : [],
    seen: flags & WAS_SEEN ? readList(reader, readSeen) : [],
  }
  return { kind: 'ticket', state }
}

function readPlace(reader: ByteReader): TicketState['places'][number] {
  return { checkpoint: toHex(reader.bytes(REF)), place: reader.uint(1) === 1 ? 'confirmed' : 'waiting' }
}

function readSeen(reader: ByteReader): Seen {
  return { checkpoint: toHex(reader.bytes(REF)), device: toHex(reader.bytes(REF)), at: reader.uint(MOMENT) }
}

function readMember(reader: ByteReader, wasSeen: boolean): GroupMember {
  const [serial, label] = [toHex(reader.bytes(SERIAL)), reader.text()]
  return { serial, label, seen: wasSeen ? readList(reader, readSeen) : [] }
}

function readList<One>(reader: ByteReader, read: (reader: ByteReader) => One): One[] {
  return Array.from({ length: reader.number() }, () => read(reader))
}
