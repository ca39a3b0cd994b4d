import { setImmediate as letOthersWork } from 'node:timers/promises'
import { type Database, db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import type { ReactElement } from 'react'
import { queueJobs } from './queue.server'
import { written } from './written'

type About = {
  /** The template's name, such as `sign-in`. */
  template: string
  registrationId?: string
  proposalId?: string
  groupId?: string
  /** What it is about, when the same person must never be told of it twice: `reminder-2-days 2026-12-15`. */
  occasion?: string
  /** It leaves no sooner; undefined: at once. */
  sendAfter?: Date
  /** It is of no use any more from then on; undefined: a week later. */
  sendBefore?: Date
}
export type Letter = About & {
  to: string
  subject: string
  body: ReactElement
  /** An iCalendar file sent along. */
  calendar?: string
}
/** A text message: 160 characters of GSM 03.38 or fewer where possible, and nothing personal in it but a link. */
export type ShortText = About & { phone: string; text: string }

/** Letters that are in memory together. */
const BATCH = 100

export type WrittenMessage = typeof messages.$inferInsert & { id: string }

/** Queues a letter that nothing else is written with. */
export async function sendMessage(letter: Letter): Promise<void> {
  await db.transaction(transaction => queueMessages([writeMessage(letter)], transaction))
}

/** The message in HTML and in plain text, not yet kept anywhere. */
export function writeMessage({ to, subject, body, ...about }: Letter): WrittenMessage {
  return { id: crypto.randomUUID(), recipient: to, subject, ...written(body), ...about }
}

/** The text message, not yet kept anywhere. */
export function writeText({ phone, text, ...about }: ShortText): WrittenMessage {
  return { id: crypto.randomUUID(), channel: 'sms', recipient: phone, subject: '', html: '', text, ...about }
}

/**
 * Keeps messages inside the caller's transaction; they leave once it is committed (see depart.server). Those whose occasion
 * their person was already told of are left out. Gives back how many it kept. Two statements, whatever their number.
 */
export async function queueMessages(written: WrittenMessage[], transaction: Database): Promise<number> {
  if (written.length === 0) return 0
  const kept = await transaction
    .insert(messages)
    .values(written)
    .onConflictDoNothing()
    .returning({ messageId: messages.id, template: messages.template, sendAfter: messages.sendAfter })
  await queueJobs(kept, transaction)
  return kept.length
}

/**
 * Writes to many people inside the caller's transaction, a hundred letters at a time, so that memory holds no more and others
 * work in between; `undefined` for who cannot be written to. Gives back how many messages it kept.
 */
export async function queueInBatches<Person>(
  people: Person[],
  write: (person: Person) => WrittenMessage | undefined,
  transaction: Database,
): Promise<number> {
  let kept = 0
  for (let from = 0; from < people.length; from += BATCH) {
    const written = people.slice(from, from + BATCH).map(write)
    kept += await queueMessages(
      written.filter(message => message !== undefined),
      transaction,
    )
    await letOthersWork()
  }
  return kept
}
