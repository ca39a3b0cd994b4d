import type { Refusal } from '~/features/device/protocol'

/** The server says that this token is no device's any more. */
export class Ended extends Error {
  constructor(readonly reason: Refusal['reason']) {
    super(`Device ${reason}`)
  }
}

/** The server answered, and not what was asked. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`Answer ${status}`)
  }
}

type Asking = { token: string; body?: object; patience?: number }

const PATIENCE = 8000

/** Asks the server as a device, and reads its JSON. Throws Ended, Refused, or what `fetch` throws without network. */
export async function ask<Answer>(path: string, { token, body, patience = PATIENCE }: Asking): Promise<Answer> {
  const response = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
  if (response.status === 401) throw new Ended(await reasonOf(response))
  if (!response.ok) throw new Refused(response.status)
  return (await response.json()) as Answer
}

async function reasonOf(response: Response): Promise<Refusal['reason']> {
  const { reason } = (await response.json().catch(() => ({}))) as Partial<Refusal>
  return reason ?? 'unknown'
}
