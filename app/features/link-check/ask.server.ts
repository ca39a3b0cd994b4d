import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSafe } from 'node:https'
import { isIP } from 'node:net'
import type { LinkFault } from 'db/schema/words'
import { isPublicAddress } from './public-address'

const TIME_OUT = 10_000
const MOST_HOPS = 5
const HEADERS = { 'User-Agent': 'LNPSQ (verification des liens du guide)', Accept: '*/*' }

/** `isAllowed` says which IP addresses may be reached. */
export type Asking = { isAllowed?: (address: string) => boolean; timeOut?: number }
/** What an address answers: an HTTP status, else why there is none. */
type Asked = { status: number; fault: null } | { status: null; fault: LinkFault }
type Answer = { status: number; location: string | undefined }
type Called = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * What a web address answers: the status of a redirection that leads somewhere good, else the last status; a fault when nothing
 * answers, or nothing that may be reached. No body is read. Never throws.
 */
export async function askAddress(address: string, asking: Asking = {}): Promise<Asked> {
  try {
    let url = new URL(address)
    let first: number | undefined
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      const { status, location } = await ask(url, asking)
      if (status < 300 || status >= 400 || !location)
        return { status: status < 400 ? (first ?? status) : status, fault: null }
      first ??= status
      url = new URL(location, url)
    }
    return { status: null, fault: 'loop' }
  } catch (error) {
    return { status: null, fault: faultOf(error) }
  }
}

function faultOf(error: unknown): LinkFault {
  if (isTimeOut(error)) return 'too-long'
  return error instanceof Error && 'code' in error && error.code === 'ENOTFOUND' ? 'unknown-name' : 'no-answer'
}

/** Asks for the head alone; a server that knows no such question is asked for the page. */
async function ask(url: URL, asking: Asking): Promise<Answer> {
  const head = await send('HEAD', url, asking).catch(error => {
    if (error instanceof Refused || isTimeOut(error)) throw error
  })
  return head && head.status < 400 ? head : send('GET', url, asking)
}

function send(method: 'HEAD' | 'GET', url: URL, { isAllowed = isPublicAddress, timeOut = TIME_OUT }: Asking) {
  return new Promise<Answer>((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const isOfTheWeb = (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password
    // An address in figures is never looked up.
    if (!isOfTheWeb || (isIP(host) && !isAllowed(host))) throw new Refused()
    const open = url.protocol === 'https:' ? requestSafe : requestPlain
    const signal = AbortSignal.timeout(timeOut)
    const options = { method, signal, agent: false, headers: HEADERS, lookup: guarded(isAllowed) }
    const request = open(url, options, answer => {
      answer.on('error', reject)
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
      request.destroy()
    })
    request.on('error', reject)
    // An answer that switches protocols ends without answer nor error.
    request.on('close', () => reject(new Error('No answer')))
    request.end()
  })
}

/** Looks a name up, and lets the connection go only to an allowed address: the very one that was checked. */
function guarded(isAllowed: (address: string) => boolean) {
  return (host: string, options: LookupOptions, called: Called) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return called(error, [])
      const [first] = found
      if (!first || !found.every(({ address }) => isAllowed(address))) return called(new Refused(), [])
      return options.all ? called(null, found) : called(null, first.address, first.family)
    })
}

function isTimeOut(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
}

/** An address that may not be reached from here. */
class Refused extends Error {}
