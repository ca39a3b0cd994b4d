type Pairing = { deviceId: string; token: string; expiresAt: string }

const keyOf = (edition: string) => `accueil:${edition}:appareil`

/** The server is there and does not know this phone: its organiser must sign in again. */
export class NotPaired extends Error {}

/** The token of this phone for the edition: the one it keeps, else a new one. Throws NotPaired, or without network. */
export async function pairedToken(edition: string): Promise<string> {
  const kept = readKept(edition)
  if (kept && Date.parse(kept.expiresAt) > Date.now()) return kept.token

  const response = await fetch(`/organisation/editions/${edition}/accueil/appareil`, { method: 'POST' })
  if (response.status !== 201) throw new NotPaired()
  const pairing: Pairing = await response.json()
  localStorage.setItem(keyOf(edition), JSON.stringify(pairing))
  return pairing.token
}

/** After the server refused it: the next call pairs again. */
export function forgetToken(edition: string): void {
  localStorage.removeItem(keyOf(edition))
}

function readKept(edition: string): Pairing | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(edition)) ?? '') as Pairing
  } catch {
    return undefined
  }
}
