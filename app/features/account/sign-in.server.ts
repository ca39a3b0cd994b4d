import { config } from '~/lib/config.server'
import { auth } from './auth.server'
import { findActiveMember } from './queries.server'

/**
 * A one-time address that signs the member in, valid 30 minutes; undefined when no active member has this e-mail.
 */
export async function createSignInLink(email: string): Promise<string | undefined> {
  if (!(await findActiveMember(email))) return undefined

  let link: string | undefined
  await auth.api.signInMagicLink({
    headers: new Headers(),
    body: {
      email: email.toLowerCase(),
      metadata: {
        receiveToken(token: string) {
          link = `${config.appUrl}/connexion/${token}`
        },
      },
    },
  })
  return link
}

/** The headers that carry the new session's cookie; undefined when the link is used, expired or unknown. */
export async function signIn(token: string, request: Request): Promise<Headers | undefined> {
  const response = await auth.api.magicLinkVerify({ query: { token }, headers: request.headers, asResponse: true })
  return response.ok ? cookiesOf(response) : undefined
}

/** The headers that forget the session in the browser; the session itself is closed. */
export async function signOut(request: Request): Promise<Headers> {
  const response = await auth.api.signOut({ headers: request.headers, asResponse: true })
  return cookiesOf(response)
}

/** The headers of an answer that set cookies, alone. */
export function cookiesOf(response: Response): Headers {
  return new Headers(response.headers.getSetCookie().map((cookie): [string, string] => ['Set-Cookie', cookie]))
}
