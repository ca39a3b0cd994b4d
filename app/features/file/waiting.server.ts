import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { findFile, putFile, removeFile } from './store.server'

/** What a file said, and the stamp that names this very file: what is confirmed is what was read. */
type Waiting<Read> = { stamp: string; read: Read }

/** `other`: another file came meanwhile, nothing is written; `nothing`: none waits. */
export type Confirmed = 'written' | 'other' | 'nothing'

/** A place where one file at a time, once read, waits to be confirmed or forgotten. `subject`: its name in the log. */
export function waitingPlace<Read>(key: string, subject: string) {
  const find = async (): Promise<Waiting<Read> | undefined> => {
    const file = await findFile(key)
    return file && JSON.parse(gunzipSync(file.content).toString('utf8'))
  }
  return {
    find,
    /** Keeps what a file said, in place of what waited. */
    async keep(read: Read): Promise<void> {
      const stamp = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 32)
      const content = new Uint8Array(gzipSync(JSON.stringify({ stamp, read })))
      await putFile(key, { mediaType: 'application/gzip', content })
    },
    /** True when a file waits; it is not read. */
    isTaken: async (): Promise<boolean> => (await findFile(key)) !== undefined,
    /** Writes the file of that stamp, then forgets it; one that came meanwhile still waits. */
    async confirm(stamp: string, write: (read: Read) => Promise<void>): Promise<Confirmed> {
      const waiting = await find()
      if (!waiting) return 'nothing'
      if (waiting.stamp !== stamp) return 'other'
      await write(waiting.read)
      if ((await find())?.stamp === stamp) await removeFile(key)
      return 'written'
    },
    /** Forgets the file that waits: nothing of it was written. */
    async forget(actor: Actor): Promise<void> {
      await removeFile(key)
      await recordDeed({ actor, verb: 'delete', subject })
    },
  }
}
