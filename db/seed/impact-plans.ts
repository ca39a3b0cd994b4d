import { ORGANISER, type OrganisationName, PARTNERS } from './partners'
import { SOURCE } from './past-editions'

/** The plans as the 2019 report tells them. What it does not say, such as who leads an action, is left empty. */
type PlannedAction = {
  title: string
  summary?: string
  audience?: string
  startsOn?: string
  endsOn?: string
  lead?: OrganisationName
  partners?: readonly OrganisationName[]
  steps?: { title: string; doneOn?: string }[]
  /** As far as the report says on its last day. */
  percent?: number
  editions?: string[]
  indicators?: string[]
}
type PlannedAxis = { title: string; summary?: string; actions: PlannedAction[] }
type Planned = {
  title: string
  fromYear: number
  toYear: number
  strategicGoal: string
  summary: string
  milestones: { year: number; title: string; summary?: string }[]
  axes: PlannedAxis[]
}

export const NOTED_ON = '2019-12-31'
export const PROGRESS_NOTE = SOURCE

const EDITIONS = ['la-reynerie-2017', 'empalot-2017', 'trois-cocus-2018', 'bagatelle-2019', 'colomiers-2019']

const KNOWING_JOBS: PlannedAxis = {
  title: 'Connaissance des métiers et de la filière',
  actions: [
    {
      title: 'Le Numérique Prend Ses Quartiers',
      summary:
        'Montrer ce qu’offre le numérique par des démonstrations, des initiations et des témoignages\u00a0; mettre en avant les acteurs numériques du territoire\u00a0; rendre ces sujets familiers, d’abord dans les quartiers prioritaires.',
      audience: 'Habitantes et habitants des quartiers prioritaires (QPV)',
      startsOn: '2017',
      endsOn: '2019',
      lead: ORGANISER,
      partners: PARTNERS,
      percent: 100,
      steps: [
        { title: '1re édition, à la Reynerie', doneOn: '2017' },
        { title: '2e édition, à Empalot', doneOn: '2017-11-21' },
        { title: '3e édition, aux Trois Cocus', doneOn: '2018-11-15' },
        { title: '4e édition «\u00a0XXL\u00a0», à Bagatelle', doneOn: '2019-02-11' },
        { title: '5e édition, à Colomiers, la première hors de Toulouse', doneOn: '2019-10-08' },
      ],
      editions: EDITIONS,
      indicators: [
        'participants',
        'qpv',
        'women',
        'under-26',
        'companies',
        'candidates',
        'outcomes-1-month',
        'outcomes-3-months',
        'outcomes-6-months',
      ],
    },
    { title: 'Boîte à métiers numériques', percent: 100 },
    { title: 'Événements numériques', percent: 100 },
  ],
}

const SKILLS: PlannedAxis = {
  title: 'Favoriser le développement des compétences des publics',
  actions: [
    {
      title: 'École régionale du numérique au Mirail',
      summary:
        'Une offre de formation créée en 2015, à Toulouse dans le quartier de la Reynerie, dans l’ancienne école Auriacombe.',
      percent: 100,
    },
  ],
}

const RESOURCES: PlannedAxis = {
  title: 'Information et ressources territoriales',
  actions: [
    {
      title: 'Guide du numérique',
      summary:
        'Métiers, formations du territoire, idées reçues, ressources en ligne. Une centaine d’exemplaires remis aux acteurs de l’emploi, 250 à l’édition de Colomiers\u00a0; le guide est aussi en ligne.',
      startsOn: '2017',
      endsOn: '2019',
      percent: 100,
      steps: [
        { title: '1re édition du guide', doneOn: '2017' },
        { title: '2e édition, avec l’offre de formation du territoire et des fiches métiers à jour', doneOn: '2019' },
      ],
      editions: ['colomiers-2019'],
      indicators: ['guides'],
    },
    {
      title: 'Sensibilisation des acteurs du service public de l’emploi',
      audience: 'Personnes qui accompagnent les publics',
      percent: 100,
    },
    { title: 'Web outils pour l’insertion', percent: 100 },
  ],
}

const TOWARDS_JOBS: PlannedAxis = {
  title: 'Accompagner vers l’emploi',
  actions: [
    {
      title: 'Appui à la création du GEIQ numérique',
      summary:
        'Le GEIQ NOOC (Numérique Ouest Occitanie) est le premier groupement d’employeurs de France pour les métiers du numérique. Entreprises fondatrices\u00a0: Airbus, Ctoutvert, MCGR, Simplon Prod, Val Software.',
      startsOn: '2016',
      endsOn: '2019',
      percent: 100,
      steps: [
        { title: 'Contexte et pistes', doneOn: '2016' },
        { title: 'Opportunité et faisabilité', doneOn: '2017' },
        { title: 'Résultats et mobilisation', doneOn: '2018' },
        { title: 'L’association est fondée', doneOn: '2019-02' },
        {
          title:
            'Label GEIQ, deux parcours de formation validés\u00a0: développeur.se web\u00a0; chargé.e d’études réseaux et télécom',
          doneOn: '2019-04',
        },
        { title: 'Ouverture dans l’Espace Numérique Reynerie', doneOn: '2019-11' },
        { title: 'DSI et Fibre 31 rejoignent le groupement', doneOn: '2019-12' },
      ],
    },
    { title: 'MRS numérique', summary: 'La méthode de recrutement par simulation (MRS).', percent: 100 },
  ],
}

export const PLANS: Planned[] = [
  {
    title: 'Plan d’action GPECT 2015-2019',
    fromYear: 2015,
    toYear: 2019,
    strategicGoal:
      'Améliorer l’accès à l’emploi des habitantes et des habitants, en anticipant les besoins des entreprises et en préparant les publics.',
    summary:
      'Trois temps\u00a0: le diagnostic du territoire et de ses enjeux (2015-2016), la construction d’un plan avec ses partenaires, sa mise en œuvre (2017-2019).',
    milestones: [
      { year: 2015, title: 'Diagnostic des besoins en compétences numériques' },
      { year: 2016, title: 'Sensibilisation de celles et ceux qui accompagnent les publics' },
      { year: 2016, title: 'Information des publics\u00a0: rencontre emploi, journée numérique' },
      { year: 2017, title: 'Le Numérique Prend Ses Quartiers\u00a0: la Reynerie, puis Empalot' },
      { year: 2017, title: 'Le guide du numérique, 1re édition' },
      { year: 2018, title: 'Un GEIQ du numérique est-il possible\u00a0? L’étude de faisabilité' },
      { year: 2018, title: 'Le Numérique Prend Ses Quartiers\u00a0: Trois Cocus' },
      { year: 2019, title: 'Le Numérique Prend Ses Quartiers\u00a0: Bagatelle, puis Colomiers' },
      { year: 2019, title: 'Le guide du numérique, 2e édition' },
      { year: 2019, title: 'Le GEIQ NOOC est lancé, premier GEIQ des métiers du numérique en France' },
    ],
    axes: [KNOWING_JOBS, SKILLS, RESOURCES, TOWARDS_JOBS],
  },
  {
    title: 'Plan d’action GPECT 2020-2022',
    fromYear: 2020,
    toYear: 2022,
    strategicGoal:
      'Poursuivre\u00a0: connaître les besoins des entreprises, aller vers les publics et vers celles et ceux qui les accompagnent, communiquer ensemble.',
    summary: 'Les orientations données pour 2020.',
    milestones: [{ year: 2020, title: 'Trois orientations pour l’année' }],
    axes: [
      {
        title: 'Orientations pour 2020',
        actions: [
          {
            title: 'Nouvelle enquête sur les besoins en compétences numériques des entreprises',
            startsOn: '2020',
          },
          {
            title: 'Une édition à la Reynerie et des actions communes vers les conseillères et conseillers',
            audience: 'Conseillères et conseillers en insertion',
            startsOn: '2020',
          },
          { title: 'Un outil partagé et une communication commune', startsOn: '2020' },
        ],
      },
    ],
  },
]
