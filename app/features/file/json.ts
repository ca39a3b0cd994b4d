/** True for a file that begins as a JSON list or object, with or without the mark that says how it is encoded. */
export function isJson(bytes: Buffer): boolean {
  return /^\s*[[{]/.test(withoutMark(bytes.subarray(0, 200)))
}

/** What a JSON file says; undefined when it is none. */
export function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(withoutMark(bytes))
  } catch {
    return undefined
  }
}

function withoutMark(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
