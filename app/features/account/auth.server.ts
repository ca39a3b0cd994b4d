import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { db } from 'db/client.server'
import { accounts, members, sessions, verifications } from 'db/schema/members'
import { config } from '~/lib/config.server'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE
export const SIGN_IN_LINK_SECONDS = 30 * MINUTE

/**
 * Sessions and sign-in links. Its own HTTP addresses are not served: pages call its functions, so that a link opened by
 * a mail scanner signs nobody in.
 */
export const auth = betterAuth({
  baseURL: config.appUrl,
  secret: config.sessionSecret,
  database: drizzleAdapter(db, {
    provider: 'pg',
    schema: { user: members, session: sessions, account: accounts, verification: verifications },
  }),
  user: {
    additionalFields: {
      role: { type: 'string', input: false },
      adminSince: { type: 'date', required: false, input: false },
      organisationId: { type: 'string', required: false, input: false },
      deactivatedAt: { type: 'date', required: false, input: false },
    },
  },
  session: { expiresIn: 30 * DAY, updateAge: DAY },
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
  ],
})
