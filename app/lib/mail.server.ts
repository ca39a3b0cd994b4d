import { Resend } from 'resend'
import { config } from './config.server'

const provider = config.resendApiKey ? new Resend(config.resendApiKey) : undefined

/** Hands an e-mail to the provider; false when there is none. Throws when the provider refuses it. */
export async function sendMail(mail: { to: string; subject: string; html: string; text: string }): Promise<boolean> {
  if (!provider) return false
  const { error } = await provider.emails.send({ from: config.mailFrom, ...mail })
  if (error) throw new Error(error.name)
  return true
}
