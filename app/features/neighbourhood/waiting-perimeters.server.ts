import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { db } from 'db/client.server'
import { perimeters } from 'db/schema/neighbourhoods'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { findFile, putFile, removeFile } from '~/features/file/store.server'
import { type Planned, planPerimeters } from './plan-perimeters'
import { type FilePerimeter, readPerimeters, UnreadablePerimeters } from './read-perimeters.server'

// One file at a time waits to be confirmed, in its read form: it says where neighbourhoods lie, and nothing of anybody.
const KEY = 'perimeters/waiting'

export type WaitingPerimeters = {
  /** From that day on. */
  day: string
  /** Names this very file: what is confirmed is what was read. */
  stamp: string
  perimeters: FilePerimeter[]
}

type Given = { bytes: Buffer; day: string; actor: Actor }

/** Keeps the perimeters of a file until they are confirmed, in place of those that waited; a sentence when it cannot be read. */
export async function receivePerimeters({ bytes, day, actor }: Given) {
  try {
    const read = readPerimeters(bytes)
    const stamp = createHash('sha256')
      .update(JSON.stringify([day, read]))
      .digest('hex')
      .slice(0, 32)
    const waiting: WaitingPerimeters = { day, stamp, perimeters: read }
    await putFile(KEY, {
      mediaType: 'application/gzip',
      content: new Uint8Array(gzipSync(JSON.stringify(waiting), { level: 6 })),
    })
    await recordDeed({
      actor,
      verb: 'create',
      subject: 'perimeters-file',
      after: { inForceFrom: day, count: read.length },
    })
    return { outcome: 'received' as const }
  } catch (error) {
    if (error instanceof UnreadablePerimeters) return { outcome: 'unreadable' as const, reason: error.message }
    throw error
  }
}

/** True when a file waits; it is not read. */
export async function isWaiting(): Promise<boolean> {
  return (await findFile(KEY)) !== undefined
}

/** The file that waits. */
export async function findWaiting(): Promise<WaitingPerimeters | undefined> {
  const file = await findFile(KEY)
  return file && (JSON.parse(gunzipSync(file.content).toString('utf8')) as WaitingPerimeters)
}

/** What the file that waits would change today, one line a neighbourhood with its names. */
export async function previewPerimeters(waiting: WaitingPerimeters): Promise<(Planned & Partial<FilePerimeter>)[]> {
  const known = await db.select().from(perimeters)
  const byCode = new Map(waiting.perimeters.map(one => [one.code, one]))
  return planPerimeters(known, waiting.perimeters, waiting.day).map(planned => ({
    ...byCode.get(planned.code),
    ...planned,
  }))
}

/** Forgets the file that waits: nothing of it was written. */
export async function forgetWaiting(actor: Actor): Promise<void> {
  await removeFile(KEY)
  await recordDeed({ actor, verb: 'delete', subject: 'perimeters-file' })
}

/** The same once it is written. */
export function discardWaiting(): Promise<void> {
  return removeFile(KEY)
}
