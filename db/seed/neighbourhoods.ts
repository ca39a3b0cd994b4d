/**
 * The 16 priority neighbourhoods (QPV) of Toulouse Métropole, perimeters in force since 1 January 2024, and the names
 * people give to their district. Codes and perimeters: ANCT, décret 2023-1314, Licence Ouverte 2.0; population: Insee,
 * census of 2020.
 */
export const IN_FORCE_FROM = '2024-01-01'

type Neighbourhood = { code: string; name: string; city: string; population: number; districts: string[] }

export const NEIGHBOURHOODS: Neighbourhood[] = [
  { code: 'QN03104M', name: 'Barradels', city: 'Blagnac', population: 2443, districts: ['Barradels'] },
  {
    code: 'QN03105M',
    name: 'Grand Val d’Aran - en Jacca',
    city: 'Colomiers',
    population: 4068,
    districts: ['Val d’Aran', 'En Jacca'],
  },
  { code: 'QN03106I', name: 'Pradettes', city: 'Toulouse', population: 2149, districts: ['Les Pradettes'] },
  {
    code: 'QN03107M',
    name: 'Grand Mirail',
    city: 'Toulouse',
    population: 35685,
    districts: [
      'La Reynerie',
      'Bellefontaine',
      'Le Mirail',
      'Bagatelle',
      'La Faourette',
      'Papus',
      'Tabar',
      'Bordelongue',
    ],
  },
  { code: 'QN03108M', name: 'Arènes', city: 'Toulouse', population: 2384, districts: ['Les Arènes'] },
  { code: 'QN03109M', name: 'Empalot', city: 'Toulouse', population: 6239, districts: ['Empalot'] },
  {
    code: 'QN03110M',
    name: 'Izards - 3 Cocus - La Vache',
    city: 'Toulouse',
    population: 5955,
    districts: ['Les Izards', 'Trois Cocus', 'La Vache'],
  },
  {
    code: 'QN03111I',
    name: 'Cépière Beauregard',
    city: 'Toulouse',
    population: 1331,
    districts: ['La Cépière', 'Beauregard'],
  },
  {
    code: 'QN03112M',
    name: 'Breguet Lecrivain - Saint Exupéry',
    city: 'Toulouse',
    population: 4189,
    districts: ['Breguet Lecrivain', 'Saint-Exupéry'],
  },
  { code: 'QN03113M', name: 'Soupetard', city: 'Toulouse', population: 2447, districts: ['Soupetard'] },
  { code: 'QN03114M', name: 'Vivier Maçon', city: 'Cugnaux', population: 1144, districts: ['Vivier Maçon'] },
  { code: 'QN03115I', name: 'La Gloire', city: 'Toulouse', population: 953, districts: ['La Gloire'] },
  { code: 'QN03116N', name: 'Le Seycheron', city: 'Colomiers', population: 1388, districts: ['Le Seycheron'] },
  { code: 'QN03117N', name: 'Lalande Nord', city: 'Toulouse', population: 2706, districts: ['Lalande Nord'] },
  { code: 'QN03118N', name: 'Ginestous', city: 'Toulouse', population: 1148, districts: ['Ginestous'] },
  { code: 'QN03119N', name: 'La Fourguette', city: 'Toulouse', population: 2691, districts: ['La Fourguette'] },
]
