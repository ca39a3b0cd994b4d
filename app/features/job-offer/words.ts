import type { Contract } from 'db/schema/words'

/** Kinds of contract, for members' pages; visitors read them in the catalogues. */
export const CONTRACT_WORDS: Record<Contract, string> = {
  permanent: 'CDI',
  'fixed-term': 'CDD',
  apprenticeship: 'Contrat d’apprentissage',
  professional: 'Contrat de professionnalisation',
  internship: 'Stage',
  temporary: 'Intérim',
  freelance: 'Travail indépendant',
}
