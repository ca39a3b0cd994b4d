export const YEARS_TAKEN = 'Un autre plan couvre déjà ces années.'
export const AXIS_TAKEN = 'Un autre axe de ce plan porte déjà ce titre.'
export const UNKNOWN_ORGANISATION = 'Cette structure n’existe plus\u00a0: choisissez-en une autre.'
export const NOT_YET = 'Ce jour n’est pas encore venu.'
export const EVIDENCE_SENTENCES = {
  already: 'Cette action a déjà cette preuve.',
  unknown: 'Cette édition ou cet indicateur n’existe plus\u00a0: choisissez autre chose.',
} as const
export const ALREADY_MEASURED = 'Cette période a déjà un nombre\u00a0: corrigez-le depuis la page de l’indicateur.'
