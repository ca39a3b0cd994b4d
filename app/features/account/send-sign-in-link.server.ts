import { signInMessage } from 'emails/account/sign-in'
import { sendMessage } from '~/features/message/send.server'
import { SIGN_IN_LINK_SECONDS } from './auth.server'
import { createSignInLink } from './sign-in.server'

/** Sends the member a way in that ends on `destination`; gives it back too. Undefined for an unknown e-mail. */
export async function sendSignInLink(email: string, destination: string): Promise<string | undefined> {
  const link = await createSignInLink(email)
  if (!link) return undefined

  const address = `${link}?suite=${encodeURIComponent(destination)}`
  const sendBefore = new Date(Date.now() + SIGN_IN_LINK_SECONDS * 1000)
  await sendMessage({ template: 'sign-in', to: email.toLowerCase(), sendBefore, ...signInMessage({ link: address }) })
  return address
}
