import { db } from 'db/client.server'
import { perimeters } from 'db/schema/neighbourhoods'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { waitingPlace } from '~/features/file/waiting.server'
import { type Planned, planPerimeters } from './plan-perimeters'
import { type FilePerimeter, readPerimeters, UnreadablePerimeters } from './read-perimeters.server'

type PerimetersFile = {
  /** From that day on. */
  day: string
  perimeters: FilePerimeter[]
}
/** `stamp` names this very file: what is confirmed is what was read. */
export type WaitingPerimeters = PerimetersFile & { stamp: string }

// It says where neighbourhoods lie, and nothing of anybody.
const place = waitingPlace<PerimetersFile>('perimeters/waiting')

type Given = { bytes: Buffer; day: string; actor: Actor }

/** Keeps the perimeters of a file until they are confirmed, in place of those that waited; a sentence when it cannot be read. */
export async function receivePerimeters({ bytes, day, actor }: Given) {
  try {
    const read = readPerimeters(bytes)
    await place.keep({ day, perimeters: read })
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
export function isWaiting(): Promise<boolean> {
  return place.isTaken()
}

/** The file that waits. */
export async function findWaiting(): Promise<WaitingPerimeters | undefined> {
  const waiting = await place.find()
  return waiting && { ...waiting.read, stamp: waiting.stamp }
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
  await place.forget()
  await recordDeed({ actor, verb: 'delete', subject: 'perimeters-file' })
}

/** The same once it is written. */
export function discardWaiting(): Promise<void> {
  return place.forget()
}
