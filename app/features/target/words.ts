import type { Target } from 'db/schema/words'

export const TARGET_WORDS: Record<Target, string> = {
  participants: 'Personnes venues',
  women: 'Femmes',
  'under-26': 'Moins de 26 ans',
  qpv: 'Quartiers prioritaires',
  'job-seekers': 'En recherche d’emploi',
}
