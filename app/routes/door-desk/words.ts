import type { DeviceKind } from 'db/schema/words'
import { clockTime, longDay, parisDay } from '~/lib/dates'

export const KIND_WORDS: Record<DeviceKind, string> = {
  door: 'Téléphone de l’accueil',
  kiosk: 'Borne en libre-service',
}

/** `à 14 h 05` on the same day, `mardi 8 octobre 2019 à 14 h 05` on another. */
export function atMoment(moment: Date, now: Date): string {
  const clock = `à ${clockTime(moment, 'fr')}`
  return isSameDay(moment, now) ? clock : `${longDay(moment, 'fr')} ${clock}`
}

/** `jusqu’à 14 h 05` on the same day, `jusqu’au mardi 8 octobre 2019 à 14 h 05` on another. */
export function untilMoment(moment: Date, now: Date): string {
  return `${isSameDay(moment, now) ? 'jusqu’' : 'jusqu’au '}${atMoment(moment, now)}`
}

function isSameDay(one: Date, other: Date): boolean {
  return parisDay(one) === parisDay(other)
}

/** Where a device may scan: `partout`, or the names of its checkpoints. */
export function placesInWords(checkpoints: string[]): string {
  return checkpoints.length === 0 ? 'partout' : checkpoints.join(', ')
}

/** `1 passage`, `148 passages`: what a device sent of the log. */
export function passages(count: number): string {
  return `${count} ${count > 1 ? 'passages' : 'passage'}`
}
