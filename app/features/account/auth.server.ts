import { passkey } from '@better-auth/passkey'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { db } from 'db/client.server'
import { accounts, members, passkeys, sessions, verifications } from 'db/schema/members'
import { eq } from 'drizzle-orm'
import { config } from '~/lib/config.server'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE
export const SIGN_IN_LINK_SECONDS = 30 * MINUTE

/**
 * Sessions, sign-in links and keys. Its own HTTP addresses are not served: pages call its functions, so that a link opened by
 * a mail scanner signs nobody in.
 */
export const auth = betterAuth({
  baseURL: config.appUrl,
  secret: config.sessionSecret,
  database: drizzleAdapter(db, {
    provider: 'pg',
    schema: { user: members, session: sessions, account: accounts, verification: verifications, passkey: passkeys },
  }),
  user: {
    additionalFields: {
      role: { type: 'string', required: false, input: false },
      adminSince: { type: 'date', required: false, input: false },
      organisationId: { type: 'string', required: false, input: false },
      deactivatedAt: { type: 'date', required: false, input: false },
    },
  },
  session: { expiresIn: 30 * DAY, updateAge: DAY },
  // Whatever the way in, a link asked for earlier or a key, it opens nothing for a deactivated member.
  databaseHooks: { session: { create: { before: async ({ userId }) => isActive(userId) } } },
  advanced: { cookiePrefix: 'lnpsq', useSecureCookies: config.appUrl.startsWith('https:') },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [
    magicLink({
      disableSignUp: true,
      storeToken: 'hashed',
      expiresIn: SIGN_IN_LINK_SECONDS,
      // The token goes back to createSignInLink, which makes the address of our own page.
      async sendMagicLink({ token, metadata }) {
        metadata?.receiveToken(token)
      },
    }),
    passkey({
      rpID: new URL(config.appUrl).hostname,
      rpName: 'LNPSQ',
      origin: new URL(config.appUrl).origin,
      // The key itself knows whom it belongs to: nobody types an e-mail to use it.
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      advanced: { webAuthnChallengeCookie: 'passkey' },
    }),
  ],
})

async function isActive(memberId: string): Promise<boolean> {
  const [member] = await db.select().from(members).where(eq(members.id, memberId))
  return member !== undefined && member.deactivatedAt === null
}
