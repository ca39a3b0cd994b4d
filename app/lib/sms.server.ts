import { config } from './config.server'
import type { Handed } from './mail.server'

export type Sms = {
  /** E.164, such as +33612345678. */
  to: string
  text: string
}

const TIMEOUT = 20_000

/** What every provider of text messages does. It throws when it cannot be reached or says to come again. */
type SendSms = (sms: Sms) => Promise<Handed>

/** Hands a text message to Brevo; without a key the log tells that there was one to send, and nothing of it. */
export const sendSms: SendSms = config.brevoApiKey ? throughBrevo(config.brevoApiKey) : onlyInLog

/** Whether text messages leave this machine at all. */
export const hasSmsProvider = Boolean(config.brevoApiKey)

async function onlyInLog(): Promise<Handed> {
  console.info('A text message stays here: no provider is set.')
  return { outcome: 'kept' }
}

/** https://developers.brevo.com/docs/transactional-sms-endpoints */
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
    })
    if (answer.status === 400) return { outcome: 'refused' }
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    const { messageId } = (await answer.json()) as { messageId?: number }
    return { outcome: 'accepted', providerId: messageId ? `sms-${messageId}` : null }
  }
}
