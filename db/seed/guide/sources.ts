/** Where the guide’s first texts come from, as their pages say it. */
export const REPORT = 'Toulouse Métropole Emploi, rapport d’activité 2019'
export const GUIDE_2019 =
  'Guide du numérique, 2e édition, 2019, extraits du rapport d’activité de Toulouse Métropole Emploi'
export const EDITORS = 'Texte écrit pour ce guide'
