import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { Resend } from 'resend'
import { z } from 'zod'
import { config } from './config.server'
import { ownValue } from './own-value'

export type Mail = {
  /** The same for ever: a provider that was already given it sends it once. */
  id: string
  to: string
  subject: string
  html: string
  text: string
  /** Where its reader stops such messages, in one click too (RFC 8058). */
  stopLink?: string
  files?: MailFile[]
}
/** A file sent along; the HTML shows a picture by its name: `<img src="cid:billet.png">`. */
export type MailFile = { name: string; type: string; content: Uint8Array }
/** `kept`: there is no provider, it stays where it is. `refused`: it will never be taken. */
export type Handed = { outcome: 'accepted'; providerId: string | null } | { outcome: 'kept' | 'refused' }
/** What the provider tells of a mail that it took. */
export type MailEvent = {
  kind: 'delivered' | 'bounced' | 'complained' | 'failed'
  /** The id that the mail was handed over with; undefined for one that another application sent. */
  messageId: string | undefined
  providerId: string
  at: Date
}
type SendMail = (mail: Mail) => Promise<Handed>

const TIMEOUT = 20_000
/** Our own setting is wrong, or something between us and Resend answered. */
const NOT_ITS_FAULT = ['invalid_from_address', 'application_error']

/**
 * Hands an e-mail to the provider: Resend, or an SMTP server. Throws when it cannot be reached or says to come again:
 * nothing tells then whether the mail left.
 */
export const sendMail: SendMail = config.resendApiKey
  ? throughResend(new Resend(config.resendApiKey))
  : config.smtpUrl
    ? throughSmtp(config.smtpUrl)
    : async () => ({ outcome: 'kept' })

/** Whether mails leave this machine at all. */
export const hasMailProvider = Boolean(config.resendApiKey ?? config.smtpUrl)

const EventSchema = z.object({
  type: z.string(),
  // Years that the database knows, too.
  created_at: z.coerce.date().min(new Date('2020-01-01')).max(new Date('2100-01-01')),
  data: z.object({
    email_id: z.string().regex(/^[\w-]+$/),
    tags: z
      .record(z.string(), z.string())
      .or(z.array(z.object({ name: z.string(), value: z.string() })))
      .optional(),
  }),
})
const EVENT_KINDS = {
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
} as const

/**
 * An event that Resend signed less than five minutes ago (https://resend.com/docs/webhooks); undefined for a forged or old
 * one, or without RESEND_WEBHOOK_SECRET, and `other` for one that tells nothing of a mail.
 */
export function readMailEvent(payload: string, headers: Headers): MailEvent | 'other' | undefined {
  const { resendWebhookSecret: webhookSecret, resendApiKey } = config
  if (!webhookSecret) return undefined
  const header = (name: string) => headers.get(`svix-${name}`) ?? ''
  const signed = { id: header('id'), timestamp: header('timestamp'), signature: header('signature') }
  let verified: unknown
  try {
    verified = new Resend(resendApiKey ?? 'none').webhooks.verify({ payload, headers: signed, webhookSecret })
  } catch {
    return undefined
  }
  const event = EventSchema.safeParse(verified).data
  const kind = event && ownValue(EVENT_KINDS, event.type)
  if (!event || !kind) return 'other'
  const { tags = [], email_id: providerId } = event.data
  const messageId = Array.isArray(tags) ? tags.find(({ name }) => name === 'message')?.value : ownValue(tags, 'message')
  return { kind, messageId, providerId, at: event.created_at }
}

const ITS_COMMANDS = ['RCPT TO', 'DATA']

/** Errors: https://resend.com/docs/api-reference/errors */
function throughResend(resend: Resend): SendMail {
  return async ({ id, to, subject, html, text, stopLink, files = [] }) => {
    const { data, error, headers } = await resend.emails.send(
      {
        from: config.mailFrom,
        to,
        subject,
        html,
        text,
        headers: stopHeaders(stopLink),
        tags: [{ name: 'message', value: id }],
        attachments: files.map(({ name, type, content }) => ({
          filename: name,
          contentType: type,
          content: Buffer.from(content).toString('base64'),
          contentId: type.startsWith('image/') ? name : undefined,
        })),
      },
      { idempotencyKey: id, signal: AbortSignal.timeout(TIMEOUT) },
    )
    if (!error) return { outcome: 'accepted', providerId: data.id }
    // It already took one under this key, whose files were drawn a moment before.
    if (error.name === 'invalid_idempotent_request') return { outcome: 'accepted', providerId: null }
    const isItsFault = error.statusCode === 400 || error.statusCode === 422
    if (isItsFault && !NOT_ITS_FAULT.includes(error.name)) return { outcome: 'refused' }
    // Whoever is told to slow down does, instead of sending the next ones to the same answer.
    if (error.name === 'rate_limit_exceeded') await sleep(Math.min(Number(headers?.['retry-after']) || 0, 5) * 1000)
    throw Object.assign(new Error(error.name), { name: error.name })
  }
}

function throughSmtp(url: string): SendMail {
  const timeouts = { connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT }
  const transport = createTransport({ url, ...timeouts }, { from: config.mailFrom })
  return async ({ id, to, subject, html, text, stopLink, files = [] }) => {
    try {
      await transport.sendMail({
        messageId: `<${id}@${new URL(config.appUrl).hostname}>`,
        to,
        subject,
        html,
        text,
        headers: stopHeaders(stopLink),
        attachments: files.map(({ name, type, content }) => ({
          filename: name,
          contentType: type,
          content: Buffer.from(content),
          cid: type.startsWith('image/') ? name : undefined,
        })),
      })
      return { outcome: 'accepted', providerId: null }
    } catch (error) {
      // 5yz: a permanent negative answer (RFC 5321, 4.2.1); of the address or the message, not of ourselves.
      const { responseCode = 0, command } = error as { responseCode?: number; command?: string }
      if (responseCode >= 500 && ITS_COMMANDS.includes(command ?? '')) return { outcome: 'refused' }
      throw error
    }
  }
}

function stopHeaders(stopLink: string | undefined): Record<string, string> {
  if (!stopLink) return {}
  return { 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
