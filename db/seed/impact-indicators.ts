import type { NewIndicator } from '~/features/indicator/create.server'
import { REPORTED_AT, SOURCE } from './past-editions'

type Known = Omit<NewIndicator, 'publishedAt'>

const FAIR = 'Le Numérique Prend Ses Quartiers'
const PLAN = 'Le plan et ses suites'
const CLAUSES = 'Les clauses sociales'

const OF_PLAN: Known[] = [
  {
    theme: FAIR,
    title: 'Personnes venues aux éditions',
    definition:
      'Les personnes venues à chaque édition, additionnées depuis 2017. Une personne compte une fois par édition.',
    unit: 'count',
    computed: 'participants',
  },
  {
    theme: FAIR,
    title: 'Part des personnes des quartiers prioritaires',
    definition: 'Parmi les personnes venues qui ont répondu, celles qui habitent un quartier prioritaire (QPV).',
    unit: 'percent',
    computed: 'qpv',
  },
  {
    theme: FAIR,
    title: 'Part des femmes',
    definition: 'Parmi les personnes venues qui ont répondu, les femmes.',
    unit: 'percent',
    computed: 'women',
  },
  {
    theme: FAIR,
    title: 'Part des moins de 26 ans',
    definition: 'Parmi les personnes venues qui ont répondu, celles qui ont 25 ans ou moins.',
    unit: 'percent',
    computed: 'under-26',
  },
  {
    theme: FAIR,
    title: 'Entreprises à l’after-work',
    definition: 'Les entreprises présentes à l’after-work d’une édition, additionnées d’une édition à l’autre.',
    unit: 'count',
    computed: 'companies',
  },
  {
    theme: FAIR,
    title: 'Personnes candidates à l’after-work',
    definition:
      'Les personnes qui ont eu une place à l’after-work d’une édition, additionnées d’une édition à l’autre.',
    unit: 'count',
    computed: 'candidates',
  },
  {
    theme: FAIR,
    title: 'Guides du numérique remis',
    definition: 'Les exemplaires du guide remis aux éditions, et ceux remis ailleurs lorsqu’ils ont été notés.',
    unit: 'count',
    computed: 'guides',
  },
  {
    theme: FAIR,
    title: 'Bonnes réponses au vrai ou faux avant la visite',
    definition: 'Parmi les réponses données avant la visite au vrai ou faux d’une édition, les bonnes.',
    unit: 'percent',
    computed: 'right-answers-before',
  },
  {
    theme: FAIR,
    title: 'Bonnes réponses au vrai ou faux après la visite',
    definition: 'Parmi les réponses données après la visite au vrai ou faux d’une édition, les bonnes.',
    unit: 'percent',
    computed: 'right-answers-after',
  },
  {
    theme: PLAN,
    title: 'Actions du plan comptées',
    definition: 'Les actions menées depuis 2017, comptées à la fin de l’année 2019.',
    unit: 'count',
    measures: [{ year: 2019, value: 50, source: SOURCE }],
  },
  ...([1, 3, 6] as const).map(
    (months): Known => ({
      theme: PLAN,
      title: `Suites de parcours à ${months}\u00a0mois`,
      definition: `Parmi les personnes qui ont répondu ${months}\u00a0mois après une édition, celles qui disent être en formation, en emploi, en stage ou dans un GEIQ.`,
      unit: 'percent',
      computed: months === 1 ? 'outcomes-1-month' : `outcomes-${months}-months`,
    }),
  ),
]

const READ_OFF = 'Lu sur un graphique\u00a0: l’ordre des années entre la première et 2018 est celui de l’impression.'
const HOURS = [287_734, 431_983, 508_283, 540_828, 479_695, 700_460, 765_422, 654_871]
const AUTHORITIES = [4, 14, 32, 42, 51, 57, 63, 63]
const FIRST_YEAR = 2012
const CERTAIN = [2012, 2018, 2019]

/** A number a year, from the first one; the order of those that are not certain is the printed one. */
function yearly(values: number[], isCertain: (year: number) => boolean) {
  return values.map((value, index) => {
    const year = FIRST_YEAR + index
    return { year, value, source: SOURCE, note: isCertain(year) ? null : READ_OFF }
  })
}

function in2019(title: string, value: number, definition: string, unit: 'count' | 'percent' = 'count'): Known {
  return { theme: CLAUSES, title, definition, unit, measures: [{ year: 2019, value, source: SOURCE }] }
}

function beneficiaries(title: string, value: number, who: string): Known {
  return in2019(title, value, `Parmi les bénéficiaires des clauses sociales en 2019, ${who}.`, 'percent')
}

const OF_CLAUSES: Known[] = [
  {
    theme: CLAUSES,
    title: 'Heures d’insertion',
    definition: 'Les heures de travail réalisées dans l’année grâce aux clauses sociales des marchés.',
    unit: 'hours',
    measures: yearly(HOURS, year => CERTAIN.includes(year)),
  },
  {
    theme: CLAUSES,
    title: 'Donneurs d’ordre',
    definition: 'Les organismes dont des marchés portent une clause sociale.',
    unit: 'count',
    measures: yearly(AUTHORITIES, year => year === FIRST_YEAR || year === 2019),
  },
  in2019('Marchés suivis', 598, 'Les marchés portant une clause sociale suivis dans l’année.'),
  in2019('Entreprises concernées', 360, 'Les entreprises qui exécutent ces marchés.'),
  in2019('Contrats de travail signés', 1459, 'Les contrats de travail signés dans l’année grâce aux clauses sociales.'),
  in2019('Bénéficiaires', 1286, 'Les personnes qui ont travaillé dans l’année grâce aux clauses sociales.'),
  beneficiaries(
    'Bénéficiaires des quartiers prioritaires',
    29,
    'la part de celles et ceux qui habitent un quartier prioritaire',
  ),
  beneficiaries('Bénéficiaires\u00a0: part des femmes', 14, 'la part des femmes'),
  beneficiaries('Bénéficiaires de moins de 26 ans', 29, 'la part des moins de 26 ans'),
  beneficiaries('Bénéficiaires de plus de 50 ans', 16, 'la part des plus de 50 ans'),
  beneficiaries('Bénéficiaires au chômage de longue durée', 42, 'la part des personnes au chômage de longue durée'),
  beneficiaries(
    'Bénéficiaires au niveau inférieur au bac',
    68,
    'la part de celles et ceux qui n’ont pas le niveau du bac',
  ),
  beneficiaries('Bénéficiaires sans qualification', 46, 'la part des personnes sans qualification'),
  in2019(
    'Toujours en emploi un an après',
    79,
    'Parmi les personnes entrées en 2018 et dont la situation est connue, celles qui sont en emploi un an après.',
    'percent',
  ),
]

/** The first indicators: of the editions and of the plan, then the social clauses of the 2019 report. */
export const INDICATORS: NewIndicator[] = [...OF_PLAN, ...OF_CLAUSES].map(indicator => ({
  ...indicator,
  publishedAt: REPORTED_AT,
}))
