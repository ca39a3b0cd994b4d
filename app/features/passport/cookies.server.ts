import { createCookie } from '@remix-run/node'
import { config } from '~/lib/config.server'

const MOST = 10
const HOURS = 12
const UUID = /^[0-9a-f-]{36}$/
const options = {
  httpOnly: true,
  sameSite: 'lax' as const,
  maxAge: HOURS * 60 * 60,
  secure: config.appUrl.startsWith('https:'),
  secrets: [config.sessionSecret],
}

/** Whose passports this browser stamps, for the day. It opens nothing else: neither the ticket nor its private page. */
const passportCookie = createCookie('passport', { ...options, path: '/' })
/** The stands where this browser was counted without a ticket, so that it is counted there once. */
const countedCookie = createCookie('visites', { ...options, path: '/tampon' })

/** The registrations whose passports this browser stamps. */
export function listStamping(request: Request): Promise<string[]> {
  return idsIn(passportCookie, request)
}

/** The header with which this browser stamps one more passport. */
export function stampWith(registrationId: string, known: string[]): Promise<string> {
  return passportCookie.serialize([registrationId, ...known.filter(id => id !== registrationId)].slice(0, MOST))
}

/** The header with which it stamps none. */
export function stampWithNone(): Promise<string> {
  return passportCookie.serialize('', { maxAge: 0 })
}

/** The stands where this browser was counted without a ticket. */
export function listCounted(request: Request): Promise<string[]> {
  return idsIn(countedCookie, request)
}

/** The header that adds a stand to those. */
export function countAt(standId: string, counted: string[]): Promise<string> {
  return countedCookie.serialize([standId, ...counted.filter(id => id !== standId)].slice(0, 4 * MOST))
}

async function idsIn(cookie: typeof passportCookie, request: Request): Promise<string[]> {
  const ids: unknown = await cookie.parse(request.headers.get('Cookie'))
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string' && UUID.test(id)) : []
}
