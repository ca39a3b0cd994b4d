/** The closed lists of the guide, in the order people read them, with their words. No import here: browser code may use them. */
export const FAMILIES = {
  infrastructure: 'Infrastructures, clouds et réseaux',
  development: 'Développement',
  data: 'Données et intelligence artificielle',
  security: 'Cybersécurité',
  creation: 'Création et web',
  support: 'Support et maintenance',
  mediation: 'Médiation et formation',
  telecom: 'Télécoms et fibre',
} as const

/** What one needs to have to begin, from nothing up. */
export const LEVELS = {
  none: 'Sans diplôme',
  cap: 'CAP ou équivalent',
  bac: 'Bac',
  bac2: 'Bac\u00a0+\u00a02',
  bac3: 'Bac\u00a0+\u00a03',
  bac5: 'Bac\u00a0+\u00a05',
} as const

/** Said of a training whose level nobody knows. */
export const LEVEL_TO_ASK = 'À demander'

/** The shortest time to learn the job. */
export const TIMES = {
  months: 'Moins de 6 mois',
  year: 'De 6 mois à 1 an',
  years: '2 ans ou plus',
} as const

/** What one likes to do. */
export const LIKES = {
  people: 'Aider et parler avec les gens',
  hands: 'Travailler de mes mains, réparer',
  outside: 'Être dehors, bouger',
  images: 'Dessiner, créer des images, des sons',
  logic: 'Chercher, résoudre des énigmes',
  words: 'Écrire, raconter',
  order: 'Organiser, ranger, vérifier',
  protect: 'Protéger, surveiller',
  teach: 'Apprendre quelque chose aux autres',
} as const

/** Where one works. */
export const PLACES = {
  outside: 'Dehors, sur des chantiers ou chez les clients',
  office: 'Dans un bureau',
  home: 'Chez moi, à distance',
  public: 'Dans un lieu qui reçoit du public',
} as const

export const COSTS = { free: 'Gratuit', paid: 'Payant', depends: 'Selon votre situation' } as const

/** What one finds on a site: people or steps that help, or something to learn. */
export const AIMS = { help: 'Se faire aider', learn: 'Apprendre en ligne' } as const

export const REMOTES = { site: 'Sur place', remote: 'À distance', both: 'Sur place et à distance' } as const

export const VERDICTS = { true: 'Vrai', false: 'Faux' } as const

export const STRUCTURE_TYPES = {
  'france-travail': 'France Travail',
  'mission-locale': 'Mission Locale (16 à 25 ans)',
  'cap-emploi': 'Cap emploi (handicap)',
  'france-services': 'France services',
  'information-jeunesse': 'Information jeunesse',
  'digital-place': 'Lieu d’accueil numérique',
  training: 'Centre de formation',
  other: 'Autre structure',
} as const

export type Aim = keyof typeof AIMS
export type Family = keyof typeof FAMILIES
export type Level = keyof typeof LEVELS
export type Time = keyof typeof TIMES
export type Like = keyof typeof LIKES
export type Place = keyof typeof PLACES
export type StructureType = keyof typeof STRUCTURE_TYPES
