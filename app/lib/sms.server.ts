import { z } from 'zod'
import { config } from './config.server'
import type { Handed } from './mail.server'

export type Sms = {
  /** E.164, such as +33612345678. */
  to: string
  text: string
}

const TIMEOUT = 20_000
const TakenSchema = z.object({ messageId: z.int().positive() })

/** What every provider of text messages does. It throws when the text has not left, and may be tried again. */
type SendSms = (sms: Sms) => Promise<Handed | { outcome: 'unknown' }>

/** No connection was made: what was to be said was not heard. */
const NOT_HEARD = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

/** Hands a text message to Brevo; without a key the log tells that there was one to send, and nothing of it. */
export const sendSms: SendSms = config.brevoApiKey ? throughBrevo(config.brevoApiKey) : onlyInLog

/** Whether text messages leave this machine at all. */
export const hasSmsProvider = Boolean(config.brevoApiKey)

async function onlyInLog(): Promise<Handed> {
  console.info('A text message stays here: no provider is set.')
  return { outcome: 'kept' }
}

/** https://developers.brevo.com/docs/transactional-sms-endpoints; it knows of no key under which a text leaves once. */
function throughBrevo(key: string): SendSms {
  return async ({ to, text }) => {
    const answer = await fetch(`${config.brevoUrl}/transactionalSMS/send`, {
      method: 'POST',
      headers: { 'api-key': key, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        sender: config.smsSender,
        recipient: to.replace('+', ''),
        content: text,
        type: 'transactional',
        unicodeEnabled: true,
      }),
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(unlessNotHeard)
    if (!answer) return { outcome: 'unknown' }
    if (answer.status === 400) return { outcome: 'refused' }
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    const taken = TakenSchema.safeParse(await answer.json().catch(() => undefined)).data
    return { outcome: 'accepted', providerId: taken ? `sms-${taken.messageId}` : null }
  }
}

function unlessNotHeard(error: Error): undefined {
  const { code } = (error.cause ?? {}) as { code?: string }
  if (code && NOT_HEARD.includes(code)) throw new Error(code)
}
