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

/** A passport that this browser stamps: how its ticket was told, by its own link or by its short code. */
export type Stamping = { id: string; by: 'link' | 'code' }

/** The registrations whose passports this browser stamps. */
export async function listStamping(request: Request): Promise<Stamping[]> {
  return (await valuesIn(passportCookie, request)).filter(isStamping)
}

/** The header with which this browser stamps one more passport. A code typed after the link was opened takes nothing away. */
export function stampWith({ id, by }: Stamping, known: Stamping[]): Promise<string> {
  const before = known.find(one => one.id === id)
  const others = known.filter(one => one.id !== id)
  return passportCookie.serialize([{ id, by: before?.by === 'link' ? 'link' : by }, ...others].slice(0, MOST))
}

/** The header with which it stamps none. */
export function stampWithNone(): Promise<string> {
  return passportCookie.serialize('', { maxAge: 0 })
}

/** The stands where this browser was counted without a ticket. */
export async function listCounted(request: Request): Promise<string[]> {
  return (await valuesIn(countedCookie, request)).filter(isId)
}

/** The header that adds a stand to those. */
export function countAt(standId: string, counted: string[]): Promise<string> {
  return countedCookie.serialize([standId, ...counted.filter(id => id !== standId)].slice(0, 4 * MOST))
}

async function valuesIn(cookie: typeof passportCookie, request: Request): Promise<unknown[]> {
  const values: unknown = await cookie.parse(request.headers.get('Cookie'))
  return Array.isArray(values) ? values : []
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

function isStamping(value: unknown): value is Stamping {
  const { id, by } = (value ?? {}) as Partial<Stamping>
  return isId(id) && (by === 'link' || by === 'code')
}
