import { formatNumber } from '~/lib/numbers'

/** `1 personne`, `12 personnes`. */
export function people(count: number): string {
  return `${formatNumber(count, 'fr')} ${count > 1 ? 'personnes' : 'personne'}`
}
