/** The partners of the event, as named by the 2019 report of Toulouse Métropole Emploi. */
export const ORGANISER = 'Toulouse Métropole Emploi'

export const PARTNERS = [
  'Conciergerie Solidaire',
  'Partage Faourette',
  'Média Pitchounes',
  'Centre des Arts Urbains',
  'La Trame',
  'Combustible',
  'Digital Skills',
  'AFPA',
  'Pôle emploi',
  'Simplon',
  'ATLAS',
  'Cap Emploi 31',
  'Conseil Régional',
  'DIRECCTE',
  'FACE',
  'MEDEF 31',
  'Mission Locale Toulouse',
  'Mission Locale Haute-Garonne',
  'Plateforme Emploi Entreprises-UCRM',
  'PLIE',
  'PRCP',
  'Toulouse Métropole',
  'SYNTEC',
  'Ville de Blagnac',
  'Ville de Colomiers',
  'Ville de Cugnaux',
] as const

/** Born of Pôle emploi in 2024: takes part in the example, not in the past editions. */
export const EXAMPLE_PARTNER = 'France Travail'

/** Present at the orientation and training area of the fifth edition, and not in the list above. */
export const ORIENTATION_PARTNER = 'Carif-Oref'

export type OrganisationName =
  | typeof ORGANISER
  | (typeof PARTNERS)[number]
  | typeof ORIENTATION_PARTNER
  | typeof EXAMPLE_PARTNER
