import { db } from 'db/client.server'
import { perimeters } from 'db/schema/neighbourhoods'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { waitingPlace } from '~/features/file/waiting.server'
import { type Planned, planPerimeters } from './plan-perimeters'
import { type FilePerimeter, readPerimeters, UnreadablePerimeters } from './read-perimeters.server'

export type PerimetersFile = {
  /** From that day on. */
  day: string
  perimeters: FilePerimeter[]
}

/** Where the file waits. It says where neighbourhoods lie, and nothing of anybody. */
export const perimetersPlace = waitingPlace<PerimetersFile>('perimeters/waiting', 'perimeters-file')

type Given = { bytes: Buffer; day: string; actor: Actor }

/** Keeps the perimeters of a file until they are confirmed, in place of those that waited; a sentence when it cannot be read. */
export async function receivePerimeters({ bytes, day, actor }: Given) {
  try {
    const read = readPerimeters(bytes)
    await perimetersPlace.keep({ day, perimeters: read })
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
export const isWaiting = perimetersPlace.isTaken

/** Forgets the file that waits. */
export const forgetWaiting = perimetersPlace.forget

type Previewed = Planned & Partial<FilePerimeter>

/** The file that waits, and what it would change today, one line a neighbourhood with its names. */
export async function previewPerimeters(): Promise<{ stamp: string; day: string; planned: Previewed[] } | undefined> {
  const waiting = await perimetersPlace.find()
  if (!waiting) return undefined
  const { stamp, read } = waiting
  const byCode = new Map(read.perimeters.map(one => [one.code, one]))
  const planned = planPerimeters(await db.select().from(perimeters), read.perimeters, read.day)
  return { stamp, day: read.day, planned: planned.map(one => ({ ...byCode.get(one.code), ...one })) }
}
