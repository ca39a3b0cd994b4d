import { KIND_WORDS, LEVEL_WORDS, TYPE_WORDS } from '~/features/activity/words'
import { OUTCOME_WORDS } from '~/features/after-work/words'
import { HANDOUT_WORDS } from '~/features/handout/words'
import { CONTRACT_WORDS } from '~/features/job-offer/words'

/** The values of the journal that are words of the code, as people say them. */
export const VALUE_WORDS: Record<string, string> = {
  up: 'vers le haut',
  down: 'vers le bas',
  percent: 'pourcentage',
  hours: 'heures',
  ...HANDOUT_WORDS,
  door: 'porte',
  kiosk: 'borne',
  registered: 'personnes inscrites',
  enrolled: 'ont une place',
  waiting: 'attendent une place',
  came: 'venues',
  'not-come': 'pas venues',
  organiser: 'organisation',
  partner: 'partenaire',
  exhibitor: 'exposant',
  recruiter: 'recrutement',
  adviser: 'prescription',
  prescriber: 'prescripteur',
  funder: 'financeur',
  registrations: 'inscriptions',
  activities: 'activités',
  organisations: 'structures',
  badges: 'badges',
  'emergency-list': 'liste de secours',
  figures: 'tous les chiffres',
  accepted: 'acceptée',
  declined: 'refusée',
  ...KIND_WORDS,
  ...TYPE_WORDS,
  ...LEVEL_WORDS,
  ...CONTRACT_WORDS,
  ...OUTCOME_WORDS,
}
