import { constants, crc32, createDeflateRaw, inflateRawSync } from 'node:zlib'

// The few parts of a zip archive that spreadsheets need. Format: PKWARE APPNOTE 6.3.10.

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const DEFLATED = 8
/** Names in UTF-8; sizes written after the content. */
const FLAGS = 0x0808
const VERSION = 20
/** 1 January 1980, the first day a zip knows: when a file was made is nobody's concern. */
const DAY = 0x21

type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> }
type Written = { name: Buffer; crc: number; compressed: number; size: number; offset: number }

/** An archive written as it is read: nothing of it is kept but the list of its entries. Each entry under 4 GB. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const entry = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset }
    const before = Buffer.concat([record(LOCAL, headerFields(entry)), entry.name])
    yield before
    for await (const chunk of deflate(content, entry)) yield chunk
    const after = record(DESCRIPTOR, sizes(entry))
    yield after
    offset += before.length + entry.compressed + after.length
    written.push(entry)
  }
  const list = Buffer.concat(written.map(centralRecord))
  const count = u16(written.length)
  yield Buffer.concat([list, record(END, [u32(0), count, count, u32(list.length), u32(offset), u16(0)])])
}

/**
 * The entries of an archive; undefined when it is none. Throws a RangeError when they hold more than that many bytes once
 * unpacked, whatever the archive says of itself. Only those whose name is wanted are unpacked.
 */
export function unzip(
  bytes: Buffer,
  mostBytes: number,
  isWanted: (name: string) => boolean = () => true,
): { name: string; content: Buffer }[] | undefined {
  const end = bytes.lastIndexOf(u32(END))
  if (end < Math.max(0, bytes.length - LONGEST_COMMENT - END_LENGTH) || end + END_LENGTH > bytes.length)
    return undefined
  try {
    return readEntries(bytes, { end, mostBytes, isWanted })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError('The archive is too large')
    // Reading past the end, or a content that does not inflate: no archive.
    if (code === 'ERR_OUT_OF_RANGE' || code?.startsWith('Z_')) return undefined
    throw error
  }
}

type Wanted = { end: number; mostBytes: number; isWanted: (name: string) => boolean }

function readEntries(bytes: Buffer, { end, mostBytes, isWanted }: Wanted) {
  const entries: { name: string; content: Buffer }[] = []
  let at = bytes.readUInt32LE(end + 16)
  let left = mostBytes
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (isWanted(name)) {
      const content = unpack(bytes, at, left)
      left -= content.length
      if (left < 0) throw new RangeError('The archive is too large')
      entries.push({ name, content })
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, at: number, mostBytes: number): Buffer {
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
  if (bytes.readUInt16LE(at + 10) !== DEFLATED) return packed
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) })
}

async function* deflate(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const deflater = createDeflateRaw({ level: constants.Z_BEST_SPEED })
  const feeding = feed(deflater, content, entry)
  // Watched below: a failure meanwhile must not be taken for one that nobody handles.
  feeding.catch(error => deflater.destroy(error))
  try {
    for await (const chunk of deflater as AsyncIterable<Buffer>) {
      entry.compressed += chunk.length
      yield chunk
    }
  } finally {
    deflater.destroy()
  }
  await feeding
}

async function feed(deflater: ReturnType<typeof createDeflateRaw>, content: ZipEntry['content'], entry: Written) {
  for await (const text of content) {
    if (deflater.destroyed) return
    const bytes = Buffer.from(text)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (!deflater.write(bytes)) await untilReady(deflater)
  }
  deflater.end()
}

function untilReady(deflater: ReturnType<typeof createDeflateRaw>): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      deflater.off('drain', done).off('close', done)
      resolve()
    }
    deflater.on('drain', done).on('close', done)
  })
}

function centralRecord(entry: Written): Buffer {
  const { name, offset } = entry
  const fields = [u16(VERSION), ...headerFields(entry), u16(0), u16(0), u16(0), u32(0), u32(offset)]
  return Buffer.concat([record(CENTRAL, fields), name])
}

function headerFields(entry: Written): Buffer[] {
  return [u16(VERSION), u16(FLAGS), u16(DEFLATED), u16(0), u16(DAY), ...sizes(entry), u16(entry.name.length), u16(0)]
}

function sizes({ crc, compressed, size }: Written): Buffer[] {
  return [u32(crc), u32(compressed), u32(size)]
}

function record(signature: number, fields: Buffer[]): Buffer {
  return Buffer.concat([u32(signature), ...fields])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
