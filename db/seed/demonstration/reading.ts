import type { GuideKind } from 'db/schema/words'

type Reading = Partial<Record<GuideKind, string[]>>

/** What to read in the guide about activities of the example's programme: slugs of activities, then of pages. */
export const READING: Readonly<Record<string, Reading>> = {
  'les-objets-connectes-du-quotidien': { job: ['technicienne-reseaux', 'developpeuse-d-applications'] },
  'piloter-un-robot': { job: ['animatrice-d-atelier-numerique', 'developpeuse-d-applications'] },
  'l-imprimante-3d-au-travail': { job: ['animatrice-d-atelier-numerique'] },
  'la-ville-en-cartes': { job: ['analyste-de-donnees', 'gestionnaire-de-base-de-donnees'] },
  'le-plateau-de-direct': { job: ['animatrice-de-communaute-en-ligne', 'animatrice-2d-et-3d'] },
  'dans-le-ventre-d-un-ordinateur': {
    job: [
      'technicienne-de-maintenance-informatique',
      'reparatrice-de-telephones',
      'gestionnaire-de-parc-informatique',
      'technicienne-de-centre-de-donnees',
    ],
    training: ['maintenance-support-et-reseaux'],
  },
  'dessiner-sur-une-tablette': {
    job: ['graphiste', 'animatrice-2d-et-3d'],
    training: ['infographiste-multimedia'],
  },
  'orientation-et-formation': {
    job: ['conseillere-numerique', 'formatrice-au-numerique'],
    training: [
      'formations-numeriques-de-la-region-occitanie',
      'ecole-regionale-du-numerique-a-la-reynerie',
      'formations-de-la-grande-ecole-du-numerique',
    ],
  },
  'l-emploi-dans-le-numerique': {
    job: ['vendeuse-en-ligne', 'technicienne-d-assistance-informatique', 'technicienne-reseaux-mobiles'],
    training: [
      'developpeuse-web-developpeur-web-avec-le-geiq-nooc',
      'chargee-ou-charge-d-etudes-reseaux-et-telecom-avec-le-geiq-nooc',
    ],
  },
  'mon-premier-robot': { job: ['animatrice-d-atelier-numerique', 'developpeuse-d-applications'] },
  'mon-premier-robot-2': { job: ['animatrice-d-atelier-numerique', 'developpeuse-d-applications'] },
  'mon-premier-programme': { job: ['developpeuse-de-jeux-video', 'developpeuse-d-applications'] },
  'ma-premiere-page-web': { job: ['developpeuse-web', 'web-designer', 'designer-d-interfaces'] },
  'creer-une-affiche': { job: ['graphiste', 'web-designer'] },
  'dessiner-un-objet-en-3d': { job: ['animatrice-2d-et-3d', 'developpeuse-de-jeux-video'] },
  'soigner-un-ordinateur-lent': {
    job: ['technicienne-de-maintenance-informatique', 'technicienne-d-assistance-informatique'],
  },
  'la-carte-de-mon-quartier': { job: ['analyste-de-donnees'] },
  'mots-de-passe-et-pieges-a-eviter': {
    job: ['analyste-en-cybersecurite', 'testeuse-d-intrusion', 'conseillere-numerique'],
  },
  'donnees-et-intelligence-artificielle-au-travail': {
    job: ['analyste-de-donnees', 'gestionnaire-de-base-de-donnees'],
  },
  'entrer-dans-le-numerique-sans-diplome': {
    job: ['monteuse-raccordeuse-fibre', 'technicienne-d-assistance-informatique', 'developpeuse-web'],
  },
  'des-femmes-dans-le-numerique': { job: ['developpeuse-web', 'administratrice-systemes-et-reseaux'] },
  'mon-premier-metier-dans-le-numerique': { job: ['technicienne-de-maintenance-informatique'] },
  'changer-de-metier-choisir-le-numerique': { job: ['testeuse-de-logiciels'] },
  'after-work-des-entreprises-et-vous': {
    job: [
      'technicienne-d-assistance-informatique',
      'technicienne-de-maintenance-informatique',
      'developpeuse-web',
      'web-designer',
      'monteuse-raccordeuse-fibre',
      'testeuse-de-logiciels',
    ],
  },
}
