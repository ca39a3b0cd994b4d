import { toPlainText } from '@react-email/render'
import { type Database, db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { eq } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { inBackground } from '~/lib/background.server'
import { sendMail } from '~/lib/mail.server'
import { countSent } from './queries.server'

const HOUR = 60 * 60 * 1000
const MOST_AN_HOUR = 5

export type Letter = {
  /** The template's name, such as `sign-in`. */
  template: string
  to: string
  subject: string
  body: ReactElement
  registrationId?: string
  proposalId?: string
}

export type WrittenMessage = typeof messages.$inferInsert & { id: string }

/** Writes a message down and lets it leave behind the answer. */
export async function sendMessage(letter: Letter): Promise<void> {
  const message = writeMessage(letter)
  await queueMessage(message, db)
  deliver(message)
}

/** The message in HTML and in plain text, not yet kept anywhere. */
export function writeMessage({ template, to, subject, body, ...about }: Letter): WrittenMessage {
  const html = `<!doctype html>${renderToStaticMarkup(body)}`
  return { id: crypto.randomUUID(), template, recipient: to, subject, html, text: toPlainText(html), ...about }
}

/** Keeps a written message inside the caller's transaction; `deliver` it after the commit. */
export async function queueMessage(message: WrittenMessage, database: Database): Promise<void> {
  await database.insert(messages).values(message)
}

/**
 * Hands a queued message to the provider, behind the answer; without a provider it waits in the outbox. So does one too many
 * to the same address: nobody can fill somebody's mailbox. What has left keeps no content: it may hold a way in.
 */
export function deliver({ id, template, recipient, subject, html, text }: WrittenMessage): void {
  inBackground('Sending a message', async () => {
    const since = new Date(Date.now() - HOUR)
    if ((await countSent({ recipient, template, since })) >= MOST_AN_HOUR) return
    const hasLeft = await sendMail({ to: recipient, subject, html, text })
    if (hasLeft) await db.update(messages).set({ sentAt: new Date(), html: '', text: '' }).where(eq(messages.id, id))
  })
}
