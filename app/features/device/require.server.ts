import { identifyDevice, type ScanningDevice } from './find.server'
import type { Refusal } from './protocol'

const SENTENCES = {
  unknown: 'This device is not paired.',
  revoked: 'This device was revoked.',
  expired: 'The time of this device is over.',
}

/** The device that sends the request, known by its token; throws a 401 that says why it is no device any more. */
export async function requireDevice(request: Request, now: Date): Promise<ScanningDevice> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1]
  const found = await identifyDevice(token, now)
  if ('device' in found) return found.device
  const refusal: Refusal = { message: SENTENCES[found.reason], reason: found.reason }
  throw Response.json(refusal, { status: 401, headers: { 'Cache-Control': 'no-store' } })
}
