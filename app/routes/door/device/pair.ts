import type { Pairing } from '~/features/device/protocol'
import { toHex } from '~/lib/hex'
import { forgetFacts, keepFact, readFact } from './database'
import { keepPairing } from './store'

export type PairingFault = 'offline' | 'over'

/** Keeps the invitation that stands in the page's address until the server has answered it, and takes it off there. */
export async function takeInvitation(): Promise<void> {
  const invitation = location.hash.slice(1)
  if (!invitation) return
  // Opened again, it is asked with the same token: its answer may have been lost.
  if ((await readFact('asking'))?.invitation !== invitation) {
    const token = toHex(crypto.getRandomValues(new Uint8Array(32)))
    await keepFact('asking', { invitation, token })
  }
  history.replaceState(history.state, '', location.pathname + location.search)
}

/** Makes this phone a device where it holds an invitation; gives back what stands in the way, if anything. */
export async function pairIfInvited(): Promise<PairingFault | undefined> {
  const asking = await readFact('asking')
  if (!asking) return undefined
  let pairing: Pairing
  try {
    const response = await fetch('/api/porte/appareils', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asking),
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status >= 500 || response.status === 429) return 'offline'
    if (response.status !== 201) {
      await forgetFacts('asking')
      return 'over'
    }
    pairing = (await response.json()) as Pairing
  } catch {
    return 'offline'
  }
  await keepPairing(pairing)
  return undefined
}
