import { HANDOUTS, type Handout } from 'db/schema/words'
import { formatNumber } from '~/lib/numbers'

export const HANDOUT_WORDS: Record<Handout, string> = {
  guides: 'Guides du numérique',
  leaflets: 'Fiches et dépliants',
  goodies: 'Petits cadeaux',
}

const ONE: Record<Handout, string> = {
  guides: 'guide du numérique',
  leaflets: 'fiche ou dépliant',
  goodies: 'petit cadeau',
}

/** So many copies of each item; zero of one that was never noted. */
export function eachHandout(copiesOf: (item: Handout) => number | undefined): Record<Handout, number> {
  return Object.fromEntries(HANDOUTS.map(item => [item, copiesOf(item) ?? 0])) as Record<Handout, number>
}

/** `250 guides du numérique`. */
export function copiesWords(item: Handout, copies: number): string {
  return `${formatNumber(copies, 'fr')}\u00a0${copies < 2 ? ONE[item] : HANDOUT_WORDS[item].toLowerCase()}`
}
