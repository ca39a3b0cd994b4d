import { type Database, queueOptions, rows } from 'db/client.server'
import { type SQL, sql } from 'drizzle-orm'
import { type ConstructorOptions, fromDrizzle, PgBoss } from 'pg-boss'
import { placeOf } from '~/lib/background.server'

// Messages wait in a job queue of the same database, in the schema `pgboss`: one job each, which holds the message's id alone.

const QUEUE = 'message'
const SECOND = 1
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** A provider remembers for 24 hours what it was given: all attempts are made within them. */
const WAYS = {
  retryLimit: 29,
  retryDelay: 5 * SECOND,
  retryBackoff: true,
  retryDelayMax: HOUR,
  expireInSeconds: 2 * MINUTE,
  // A process that is killed says nothing for that long: another one takes its jobs up.
  heartbeatSeconds: 20 * SECOND,
  deleteAfterSeconds: HOUR,
  retentionSeconds: 400 * 24 * HOUR,
  notify: true,
} as const

type MessageJob = { messageId: string }
/** Whether it is the last time that this job is tried. */
export type Attempt = MessageJob & { isLast: boolean }

// Kept outside the module: a reload in development must not start a second one.
const kept = globalThis as { lnpsqQueue?: Promise<PgBoss> }

/** Makes the queue where it is not, and opens it for writing. Once a process, outside every transaction, after `migrate`. */
export async function openQueue(): Promise<void> {
  kept.lnpsqQueue ??= start({ supervise: false, max: 1 })
  await kept.lnpsqQueue
}

/** Queues messages in the caller's transaction: they are for the workers once it is committed. */
export async function queueJobs(
  queued: { messageId: string; sendAfter: Date | null }[],
  transaction: Database,
): Promise<void> {
  if (queued.length === 0) return
  const boss = await (kept.lnpsqQueue ?? Promise.reject(new Error('The queue is not open: openQueue() comes first')))
  const jobs = queued.map(({ messageId, sendAfter }) => ({ data: { messageId }, startAfter: sendAfter ?? undefined }))
  await boss.insert(QUEUE, jobs, { db: fromDrizzle({ execute: (query: SQL) => rows(query, transaction) }, sql) })
}

/**
 * Works the queue until the returned function is called: `depart` is given each message when its time has come, and again,
 * later and later, after it has thrown. Any number of processes share the work.
 */
export async function workQueue(depart: (attempt: Attempt) => Promise<void>): Promise<() => Promise<void>> {
  const boss = await start({ supervise: true, useListenNotify: true, max: 4 })
  const ways = { includeMetadata: true, localConcurrency: 4, pollingIntervalSeconds: 5 } as const
  await boss.work<MessageJob, void, typeof ways>(QUEUE, ways, async ([job]) => {
    if (!job) return
    try {
      await depart({ messageId: job.data.messageId, isLast: job.retryCount >= job.retryLimit })
    } catch (error) {
      // A job keeps what it failed of: no personal data.
      const where = placeOf(error)
      console.error(`A message could not leave, it will be tried again: ${where}`)
      throw new Error(where)
    }
  })
  return () => boss.stop({ timeout: 10_000 })
}

/** Closes what `openQueue` opened. */
export async function closeQueue(): Promise<void> {
  const boss = await kept.lnpsqQueue
  kept.lnpsqQueue = undefined
  await boss?.stop({ graceful: false })
}

async function start(options: ConstructorOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    ...queueOptions,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    ...options,
  })
  boss.on('error', error => console.error(`The queue of messages failed: ${placeOf(error)}`))
  await boss.start()
  const { notify, ...ways } = WAYS
  await boss.createQueue(QUEUE, { notify, ...ways })
  await boss.updateQueue(QUEUE, ways)
  return boss
}
