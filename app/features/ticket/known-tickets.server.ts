import { createCookie } from '@remix-run/node'
import { config } from '~/lib/config.server'

const MOST = 10
const UUID = /^[0-9a-f-]{36}$/

/** Names the registrations made in this browser, until it is closed: other people may use it afterwards. */
const knownTickets = createCookie('tickets', {
  path: '/editions',
  httpOnly: true,
  sameSite: 'lax',
  secure: config.appUrl.startsWith('https:'),
  secrets: [config.sessionSecret],
})

/** The registrations made in this browser. */
export async function listKnownTickets(request: Request): Promise<string[]> {
  const ids: unknown = await knownTickets.parse(request.headers.get('Cookie'))
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string' && UUID.test(id)) : []
}

/** The header that adds a registration to those. */
export function rememberTicket(id: string, known: string[]): Promise<string> {
  return knownTickets.serialize([id, ...known.filter(other => other !== id)].slice(0, MOST))
}
