import { parisTime } from '~/lib/dates'
import { ORIENTATION_PARTNER, type OrganisationName, PARTNERS } from './partners'

type Figures = Record<string, [value: number, unit: 'count' | 'percent']>

/** The editions held before the app, as the 2019 report tells them. What it does not give is absent, never guessed. */
export const SOURCE = 'Rapport d’activité 2019, Toulouse Métropole Emploi'

/** The report's own day: these editions are published since. */
export const REPORTED_AT = parisTime('2019-12-31', '12:00')

type PastEdition = {
  edition: {
    number: number
    slug: string
    name: string
    year: number
    heldOn?: string
    startsAt?: Date
    endsAt?: Date
    summary: string
    themes?: string[]
  }
  venue?: { name: string; address?: string; postcode?: string; city: string; transport?: string }
  partners?: OrganisationName[]
  figures?: Figures
  quotes?: { text: string; author: string }[]
}

export const PAST_EDITIONS: PastEdition[] = [
  {
    edition: {
      number: 1,
      slug: 'la-reynerie-2017',
      name: 'La Reynerie',
      year: 2017,
      summary: 'La toute première édition, dans le quartier de la Reynerie.',
    },
  },
  {
    edition: {
      number: 2,
      slug: 'empalot-2017',
      name: 'Empalot',
      year: 2017,
      heldOn: '2017-11-21',
      startsAt: parisTime('2017-11-21', '13:30'),
      endsAt: parisTime('2017-11-21', '17:00'),
      summary: 'Un après-midi à la Brique Rouge pour essayer le numérique et rencontrer des personnes qui en vivent.',
      themes: [
        'Objets connectés',
        'Codage informatique',
        'Musique assistée par ordinateur',
        'Robotique',
        'PAO – infographie',
        'Rencontres de professionnels et d’entreprises',
      ],
    },
    venue: { name: 'La Brique Rouge', address: '9 rue de Draguignan', postcode: '31400', city: 'Toulouse' },
  },
  {
    edition: {
      number: 3,
      slug: 'trois-cocus-2018',
      name: 'Trois Cocus',
      year: 2018,
      heldOn: '2018-11-15',
      startsAt: parisTime('2018-11-15', '09:00'),
      endsAt: parisTime('2018-11-15', '12:00'),
      summary: 'Une matinée salle Ernest Renan pour découvrir le numérique, avec des mini-conférences.',
      themes: [
        'Objets connectés',
        'Codage informatique',
        'Conception et impression en 3D',
        'Maintenance informatique',
        'Géomatique',
        'Streaming IRL',
        'Mini-conférences',
      ],
    },
    venue: {
      name: 'Salle Ernest Renan',
      address: '5 chemin d’Audibert',
      postcode: '31200',
      city: 'Toulouse',
      transport: 'Métro ligne B, station Trois Cocus',
    },
  },
  {
    edition: {
      number: 4,
      slug: 'bagatelle-2019',
      name: 'Bagatelle',
      year: 2019,
      heldOn: '2019-02-11',
      summary:
        'L’édition XXL : des stands, des ateliers, des témoignages dans la nacelle, et un after-work pour rencontrer des entreprises.',
    },
    venue: { name: 'Centre culturel Henri-Desbals', city: 'Toulouse' },
    partners: [...PARTNERS],
    figures: {
      participants: [350, 'count'],
      stands: [9, 'count'],
      workshops: [9, 'count'],
      talks: [6, 'count'],
      testimonies: [8, 'count'],
      companies: [4, 'count'],
      candidates: [50, 'count'],
    },
    quotes: [
      'des candidats très motivés',
      'un gain de temps par rapport à un process de recrutement par annonce',
      'pas le filtre du cv',
      'événement convivial',
    ].map(text => ({ text, author: 'Pôle emploi, après l’after-work' })),
  },
  {
    edition: {
      number: 5,
      slug: 'colomiers-2019',
      name: 'Colomiers',
      year: 2019,
      heldOn: '2019-10-08',
      summary:
        'La première édition hors de Toulouse, hall Comminges, avec un pôle Orientation et Formation : Pôle emploi, la Région Occitanie, le Carif-Oref et ATLAS.',
    },
    venue: { name: 'Hall Comminges', city: 'Colomiers' },
    partners: [...PARTNERS, ORIENTATION_PARTNER],
    figures: {
      participants: [270, 'count'],
      'stands-and-workshops': [14, 'count'],
      talks: [4, 'count'],
      testimonies: [5, 'count'],
      goodies: [200, 'count'],
      guides: [250, 'count'],
      women: [39, 'percent'],
      men: [61, 'percent'],
      'age-under-16': [3, 'percent'],
      'age-16-25': [43, 'percent'],
      'age-26-45': [36, 'percent'],
      'age-46-65': [18, 'percent'],
      qpv: [14, 'percent'],
    },
  },
]
