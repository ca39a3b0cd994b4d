import { formatNumber } from '~/lib/numbers'

/** `1 scan`, `148 scans`: what a phone has noted at the door. */
export function countScans(count: number): string {
  return `${formatNumber(count, 'fr')} ${count > 1 ? 'scans' : 'scan'}`
}

/** `1 scan reçu`, `148 scans reçus` */
export function receivedScans(count: number): string {
  return `${countScans(count)} ${count > 1 ? 'reçus' : 'reçu'}`
}
