import { type Database, db, queueOptions, rows } from 'db/client.server'
import { messages } from 'db/schema/messages'
import type { MessageChannel } from 'db/schema/words'
import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type ConstructorOptions, fromDrizzle, type JobWithMetadata, PgBoss } from 'pg-boss'
import { placeOf } from '~/lib/background.server'
import { isAnswerTemplate } from './departure'

// Messages wait in a job queue of the same database, in the schema `pgboss`: one job each, which holds the message's id alone.

const QUEUE = 'message'
/** Messages that one process hands over at the same time. */
const AT_ONCE = 4
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
type QueuedMessage = { messageId: string; template: string; sendAfter: Date | null }
/** Whether it is the last time that this job is tried. */
export type Attempt = MessageJob & { isLast: boolean }
type Depart = (attempt: Attempt) => Promise<void>

// Kept outside the module: a reload in development must not start a second one.
const kept = globalThis as { lnpsqQueue?: Promise<PgBoss> }

/** Makes the queue where it is not, and opens it for writing. Once a process, outside every transaction, after `migrate`. */
export async function openQueue(): Promise<void> {
  kept.lnpsqQueue ??= start({ supervise: false, max: 1 })
  await kept.lnpsqQueue
}

/** Queues messages in the caller's transaction: they are for the workers once it is committed, answers first. */
export async function queueJobs(queued: QueuedMessage[], transaction: Database): Promise<void> {
  if (queued.length === 0) return
  const boss = await (kept.lnpsqQueue ?? Promise.reject(new Error('The queue is not open: openQueue() comes first')))
  const jobs = queued.map(({ messageId, template, sendAfter }) => ({
    data: { messageId },
    startAfter: sendAfter ?? undefined,
    priority: isAnswerTemplate(template) ? 1 : 0,
  }))
  await boss.insert(QUEUE, jobs, { db: fromDrizzle({ execute: (query: SQL) => rows(query, transaction) }, sql) })
}

/**
 * Works the queue until the returned function is called: `depart` is given each message when its time has come, and again,
 * later and later, after it has thrown. Any number of processes share the work.
 */
export async function workQueue(depart: Depart): Promise<() => Promise<void>> {
  const boss = await start({ supervise: true, useListenNotify: true, max: AT_ONCE })
  const ways = { includeMetadata: true, pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 10 } as const
  const addWorker = async () => {
    let worker = ''
    worker = await boss.work<MessageJob, void, typeof ways>(QUEUE, ways, async ([job]) => {
      // Otherwise the next one is asked for seconds later, though many may wait.
      if (job) await attempt(job, depart).finally(() => boss.notifyWorker(worker))
    })
  }
  for (let count = 0; count < AT_ONCE; count++) await addWorker()
  // Whoever stops the machine waits ten seconds for everything.
  return () => boss.stop({ timeout: 5_000 })
}

/**
 * Queues again what waits and has no job: kept while there was no provider, or brought back from a backup without the queue.
 * Once a process that works the queue.
 */
export async function queueForgotten(channels: MessageChannel[]): Promise<void> {
  await db.transaction(async transaction => {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${QUEUE}, 0))`)
    const forgotten = await transaction
      .select({ messageId: messages.id, template: messages.template, sendAfter: messages.sendAfter })
      .from(messages)
      .where(
        and(
          inArray(messages.channel, channels),
          isNull(messages.sentAt),
          isNull(messages.gaveUpAt),
          sql`not exists (
            select from pgboss.job
            where name = ${QUEUE} and state < 'completed' and data ->> 'messageId' = ${messages.id}::text)`,
        ),
      )
    await queueJobs(forgotten, transaction)
  })
}

/** Closes what `openQueue` opened. */
export async function closeQueue(): Promise<void> {
  const boss = await kept.lnpsqQueue
  kept.lnpsqQueue = undefined
  await boss?.stop({ graceful: false })
}

async function attempt({ data, retryCount, retryLimit }: JobWithMetadata<MessageJob>, depart: Depart): Promise<void> {
  try {
    await depart({ messageId: data.messageId, isLast: retryCount >= retryLimit })
  } catch (error) {
    // A job keeps what it failed of: no personal data.
    const where = placeOf(error)
    console.error(`A message could not leave, it will be tried again: ${where}`)
    throw new Error(where)
  }
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
