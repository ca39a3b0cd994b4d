import { fromBase32, toBase32 } from '~/features/ticket/base32'
import { chosenBlocks, createSolver } from './blocks'

// A content too large for one QR is cut in equal blocks and shown as frames, one after the other and without end. The first
// frames hold one block each; each of the following ones is the sum (exclusive or) of blocks that its number alone chooses.
// So whoever misses frames waits for none in particular: about as many as there are blocks give the content back.

/** Letters that no ticket and no address begins with; a QR holds them, as base32, in its alphanumeric mode. */
const PREFIX = 'LNPSQJ1'
/** Content's checksum (4), its length (4), the frame's number (4). */
const HEADER_LENGTH = 12
const BLOCK_LENGTH = 300
const LONGEST_CONTENT = 2_000_000

export type FrameReader = {
  /** Takes a text that was read, in any order and any number of times. False: it is no frame. */
  take(text: string): boolean
  /** Blocks known and to know, for a bar that fills. */
  progress(): { known: number; total: number }
  /** Once enough was taken. */
  content(): Uint8Array | undefined
}

/** The number of blocks of a content, hence of the frames before the first sum. */
export function countBlocks(content: Uint8Array): number {
  return Math.max(1, Math.ceil(content.length / BLOCK_LENGTH))
}

/** The text of frame `number` (from 0, without end) of a content, for a QR. Throws beyond 2 MB. */
export function frameText(content: Uint8Array, number: number): string {
  if (content.length > LONGEST_CONTENT) throw new Error('The content is too long to be shown')
  const frame = new Uint8Array(HEADER_LENGTH + BLOCK_LENGTH)
  const view = new DataView(frame.buffer)
  view.setUint32(0, checksum(content))
  view.setUint32(4, content.length)
  view.setUint32(8, number)
  const sum = frame.subarray(HEADER_LENGTH)
  for (const block of chosenBlocks(number, countBlocks(content))) {
    const start = block * BLOCK_LENGTH
    for (let i = 0; i < BLOCK_LENGTH && start + i < content.length; i++) sum[i] = at(sum, i) ^ at(content, start + i)
  }
  return PREFIX + toBase32(frame)
}

/** Puts a content back together. Frames of another content start it again: one at a time is shown. Never throws. */
export function createFrameReader(): FrameReader {
  let key = ''
  let length = 0
  let sum = 0
  let solver = createSolver(0, BLOCK_LENGTH)
  let whole: Uint8Array | undefined

  return {
    take(text) {
      const frame = readFrame(text)
      if (!frame) return false
      if (frame.key !== key) {
        ;({ key, length, sum } = frame)
        solver = createSolver(frame.total, BLOCK_LENGTH)
        whole = undefined
      }
      if (whole) return true
      solver.add(chosenBlocks(frame.number, frame.total), frame.block)
      const solved = solver.solve()?.slice(0, length)
      if (!solved) return true
      // A frame misread by the camera's decoder would spoil everything: start again.
      if (checksum(solved) === sum) whole = solved
      else key = ''
      return true
    },
    progress: () => ({ known: whole ? solver.total : solver.known(), total: solver.total }),
    content: () => whole,
  }
}

function readFrame(text: string) {
  const code = text.trim()
  if (!code.startsWith(PREFIX) || code.length > 2000) return undefined
  const frame = fromBase32(code.slice(PREFIX.length))
  if (frame?.length !== HEADER_LENGTH + BLOCK_LENGTH) return undefined
  const view = new DataView(frame.buffer)
  const length = view.getUint32(4)
  if (length > LONGEST_CONTENT) return undefined
  return {
    key: `${view.getUint32(0)} ${length}`,
    sum: view.getUint32(0),
    length,
    total: Math.max(1, Math.ceil(length / BLOCK_LENGTH)),
    number: view.getUint32(8),
    block: frame.slice(HEADER_LENGTH),
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 of ISO 3309: against misreadings, not against people. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 255] ?? 0)
  return ~rest >>> 0
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}
