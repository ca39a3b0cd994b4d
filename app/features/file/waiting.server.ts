import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { findFile, putFile, removeFile } from './store.server'

/** What a file said, and the stamp that names this very file: what is confirmed is what was read. */
export type Waiting<Read> = { stamp: string; read: Read }

/** A place where one file at a time, once read, waits to be confirmed or forgotten. */
export function waitingPlace<Read>(key: string) {
  return {
    /** Keeps what a file said, in place of what waited. */
    async keep(read: Read): Promise<void> {
      const stamp = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 32)
      const content = new Uint8Array(gzipSync(JSON.stringify({ stamp, read })))
      await putFile(key, { mediaType: 'application/gzip', content })
    },
    /** True when a file waits; it is not read. */
    isTaken: async (): Promise<boolean> => (await findFile(key)) !== undefined,
    async find(): Promise<Waiting<Read> | undefined> {
      const file = await findFile(key)
      return file && JSON.parse(gunzipSync(file.content).toString('utf8'))
    },
    forget: () => removeFile(key),
  }
}
