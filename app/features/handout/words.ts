import type { Handout } from 'db/schema/words'

export const HANDOUT_WORDS: Record<Handout, string> = {
  guides: 'Guides du numérique',
  goodies: 'Petits cadeaux',
}
