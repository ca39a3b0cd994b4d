// Bytes written and read one after the other, big-endian. A reader throws a RangeError when there are not enough of them.

const SEVEN_BITS = 0x7f
const MORE = 0x80
/** Four bytes of seven bits: lengths and counts are never that large. */
const LARGEST_NUMBER = 2 ** 28 - 1

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export type ByteWriter = ReturnType<typeof writeBytes>
export type ByteReader = ReturnType<typeof readBytes>

/** What is written with it is then taken whole with `done`. */
export function writeBytes() {
  const parts: number[] = []
  const writer = {
    bytes(values: Iterable<number>) {
      for (const value of values) parts.push(value)
    },
    /** In so many bytes. */
    uint(value: number, width: number) {
      if (!(Number.isSafeInteger(value) && value >= 0 && value < 2 ** (8 * width)))
        throw new RangeError('Out of bounds')
      for (let place = width - 1; place >= 0; place--) parts.push(Math.floor(value / 2 ** (8 * place)) % 256)
    },
    /** Seven bits a byte, the lowest first (LEB128): one byte below 128. */
    number(value: number) {
      if (!(Number.isInteger(value) && value >= 0 && value <= LARGEST_NUMBER)) throw new RangeError('Out of bounds')
      let rest = value
      for (; rest > SEVEN_BITS; rest >>= 7) parts.push((rest & SEVEN_BITS) | MORE)
      parts.push(rest)
    },
    text(value: string) {
      const bytes = encoder.encode(value)
      writer.number(bytes.length)
      writer.bytes(bytes)
    },
    done: () => Uint8Array.from(parts),
  }
  return writer
}

/** The same, in the same order. */
export function readBytes(given: Uint8Array) {
  let at = 0
  const reader = {
    isOver: () => at === given.length,
    bytes(count: number): Uint8Array<ArrayBuffer> {
      if (at + count > given.length) throw new RangeError('Not enough bytes')
      at += count
      return Uint8Array.from(given.subarray(at - count, at))
    },
    uint: (width: number) => reader.bytes(width).reduce((value, byte) => value * 256 + byte, 0),
    number(): number {
      let value = 0
      for (let shift = 0; shift < 28; shift += 7) {
        const byte = reader.uint(1)
        value |= (byte & SEVEN_BITS) << shift
        if (byte < MORE) return value
      }
      throw new RangeError('A number too large')
    },
    text: () => decoder.decode(reader.bytes(reader.number())),
  }
  return reader
}
