import { formatNumber } from '~/lib/numbers'

/** `1 passage`, `148 passages`: what a phone has noted at the door. */
export function passages(count: number): string {
  return `${formatNumber(count, 'fr')} ${count > 1 ? 'passages' : 'passage'}`
}

/** `1 passage reçu`, `148 passages reçus` */
export function receivedPassages(count: number): string {
  return `${passages(count)} ${count > 1 ? 'reçus' : 'reçu'}`
}
