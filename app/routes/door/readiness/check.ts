import { clockTime } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'

/** What was looked at, and what it says in words. `care` asks for a gesture without closing the door. */
export type Check = { label: string; state: 'checking' | 'good' | 'care' | 'bad'; text: string }

const CLOCK_TOLERANCE = 2000
const OLD_LIST = 15 * 60 * 1000

export function checking(label: string): Check {
  return { label, state: 'checking', text: 'vérification…' }
}

/** Moments are milliseconds since 1970. */
export function listCheck({ known, listAt, now }: { known: number; listAt?: number; now: number }): Check {
  const label = 'Liste des billets'
  if (!listAt) return { label, state: 'bad', text: 'pas encore reçue\u00a0: restez un instant sur le réseau' }
  const tickets = known > 1 ? `${formatNumber(known, 'fr')} billets` : known === 1 ? 'un billet' : 'aucun billet'
  const text = `${tickets}, à ${clockTime(new Date(listAt), 'fr')}`
  if (now - listAt < OLD_LIST) return { label, state: 'good', text }
  return { label, state: 'care', text: `${text}\u00a0: revenez un instant sur le réseau pour les derniers` }
}

/** `offset`: milliseconds to add to this phone's clock to have the server's. */
export function clockCheck(offset: number | undefined): Check {
  const label = 'Horloge'
  if (offset === undefined) return { label, state: 'care', text: 'pas encore comparée à celle du serveur' }
  if (Math.abs(offset) <= CLOCK_TOLERANCE)
    return { label, state: 'good', text: 'à moins de 2 secondes de celle du serveur' }
  const seconds = Math.round(Math.abs(offset) / 1000)
  const [count, unit] = seconds < 120 ? [seconds, 'secondes'] : [Math.round(seconds / 60), 'minutes']
  const gap = `${offset > 0 ? 'en retard' : 'en avance'} de ${formatNumber(count, 'fr')} ${unit}`
  return { label, state: 'care', text: `${gap}\u00a0: les heures des scans sont corrigées` }
}

export function copyCheck(state: 'unknown' | 'impossible' | 'coming' | 'kept'): Check {
  const label = 'Page sans réseau'
  if (state === 'kept') return { label, state: 'good', text: 'gardée sur ce téléphone, même fermée et rouverte' }
  if (state === 'impossible') {
    return { label, state: 'care', text: 'ce navigateur ne la garde pas\u00a0: ne fermez pas cette page' }
  }
  return { ...checking(label), text: 'en cours de réception…' }
}

export function cameraCheck(sees: boolean): Check {
  const label = 'Caméra'
  if (sees) return { label, state: 'good', text: 'elle voit' }
  return { label, state: 'bad', text: 'elle ne s’ouvre pas\u00a0: autorisez-la, ou tapez les codes des billets' }
}

export function decoderCheck({ reads, isKept }: { reads: boolean; isKept: boolean }): Check {
  const label = 'Lecture des QR'
  if (!reads)
    return { label, state: 'bad', text: 'le décodeur n’est pas encore là\u00a0: restez un instant sur le réseau' }
  if (!isKept)
    return { label, state: 'care', text: 'un QR d’essai est lu, mais seulement tant que cette page reste ouverte' }
  return { label, state: 'good', text: 'un QR d’essai est lu, même sans réseau' }
}

export function memoryCheck({ isPersisted, isFull }: { isPersisted: boolean; isFull: boolean }): Check {
  const label = 'Mémoire'
  if (isFull) return { label, state: 'bad', text: 'pleine\u00a0: libérez de la place' }
  if (isPersisted) return { label, state: 'good', text: 'le navigateur promet de ne rien effacer' }
  return {
    label,
    state: 'care',
    text: 'les scans sont gardés, sans promesse du navigateur\u00a0: ne videz pas son historique avant la fin',
  }
}

/** Of all checks, in one sentence. */
export function summary(checks: Check[]): { title: string; isReady: boolean } {
  if (checks.some(({ state }) => state === 'bad')) return { title: 'La porte n’est pas prête', isReady: false }
  if (checks.some(({ state }) => state === 'checking')) return { title: 'Vérification…', isReady: false }
  const cares = checks.filter(({ state }) => state === 'care').length
  if (cares === 0) return { title: 'Tout est prêt', isReady: true }
  return { title: `Prêt, avec ${cares === 1 ? 'un point' : `${cares} points`} à voir`, isReady: true }
}
