import type { Handout } from 'db/schema/words'
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

/** `250 guides du numérique`. */
export function copiesWords(item: Handout, copies: number): string {
  return `${formatNumber(copies, 'fr')}\u00a0${copies < 2 ? ONE[item] : HANDOUT_WORDS[item].toLowerCase()}`
}
