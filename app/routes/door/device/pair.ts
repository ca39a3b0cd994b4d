import type { Pairing } from '~/features/device/protocol'
import { keepPairing } from './store'

export type PairingFault = 'offline' | 'over' | 'memory'

/** The invitation's secret in the page's address, taken off it at once: it is shown and kept nowhere. */
export function takeInvitation(): string | undefined {
  const secret = location.hash.slice(1)
  if (!secret) return undefined
  history.replaceState(history.state, '', location.pathname + location.search)
  return secret
}

/** Makes this phone a device; gives back what stands in the way, if anything. */
export async function pairWith(invitation: string): Promise<PairingFault | undefined> {
  let pairing: Pairing
  try {
    const response = await fetch('/api/porte/appareils', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ invitation }),
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status >= 500 || response.status === 429) return 'offline'
    if (response.status !== 201) return 'over'
    pairing = (await response.json()) as Pairing
  } catch {
    return 'offline'
  }
  return keepPairing(pairing).then(
    () => undefined,
    () => 'memory' as const,
  )
}
