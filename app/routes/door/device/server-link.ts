import type { BatchAnswer } from '~/features/check-in/protocol'
import type { Entry } from '~/features/check-in/schema'
import { forgetToken, pairedToken } from './pairing-token'

export type Link = ReturnType<typeof linkTo>

/** The two things a device asks of the server. Both throw when it does not answer within `patience` milliseconds. */
export function linkTo(edition: string) {
  async function ask(init: RequestInit, patience: number, hasPairedAgain = false): Promise<unknown> {
    const token = await pairedToken(edition)
    const response = await fetch('/api/scans', {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 401 && !hasPairedAgain) {
      forgetToken(edition)
      return ask(init, patience, true)
    }
    if (!response.ok) throw new Error(`Answer ${response.status}`)
    return response.json()
  }

  return {
    send(entries: Entry[], patience: number) {
      const headers = { 'Content-Type': 'application/json' }
      return ask({ method: 'POST', headers, body: JSON.stringify({ entries }) }, patience) as Promise<BatchAnswer>
    },
    count: (patience: number) => ask({ method: 'GET' }, patience) as Promise<{ participants: number }>,
  }
}
