import type { CarriedLog } from '~/features/device/protocol'

// A first byte says how the rest is written.
const PLAIN = 0
const DEFLATED = 1
/** What a file or frames may unfold to. */
const LONGEST_LOG = 8_000_000

/** A log as few bytes, for frames. */
export async function packLog(log: CarriedLog): Promise<Uint8Array> {
  const text = new TextEncoder().encode(JSON.stringify(log))
  if (typeof CompressionStream === 'undefined') return Uint8Array.from([PLAIN, ...text])
  return Uint8Array.from([
    DEFLATED,
    ...(await readAll(streamOf(text).pipeThrough(new CompressionStream('deflate-raw')))),
  ])
}

/** The log in packed bytes; undefined when they hold none, or one that unfolds beyond 8 MB. Never throws. */
export async function unpackLog(bytes: Uint8Array): Promise<CarriedLog | undefined> {
  try {
    const rest = bytes.slice(1)
    if (bytes[0] === PLAIN) return parseLog(new TextDecoder().decode(rest))
    if (bytes[0] !== DEFLATED) return undefined
    const text = await readAll(streamOf(rest).pipeThrough(new DecompressionStream('deflate-raw')))
    return parseLog(new TextDecoder().decode(text))
  } catch {
    return undefined
  }
}

/** The log in a file's text; undefined when it is none. Never throws. */
export function parseLog(text: string): CarriedLog | undefined {
  try {
    const log = JSON.parse(text)
    return isCarriedLog(log) ? log : undefined
  } catch {
    return undefined
  }
}

// By hand: a phone needs no library for five fields, and the server looks closer.
function isCarriedLog(log: Partial<CarriedLog> | null): log is CarriedLog {
  return (
    log?.format === 'lnpsq-journal' &&
    log.version === 1 &&
    typeof log.deviceId === 'string' &&
    Array.isArray(log.entries) &&
    /^[0-9a-f]{64}$/.test(String(log.proof))
  )
}

function streamOf(bytes: Uint8Array<ArrayBuffer>) {
  return new Blob([bytes]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value)
    length += next.value.length
    if (length > LONGEST_LOG) throw new Error('The log is too long')
  }
  const whole = new Uint8Array(length)
  let end = 0
  for (const part of parts) {
    whole.set(part, end)
    end += part.length
  }
  return whole
}
