import type { AuditValues } from 'db/schema/audit'
import type { AuditVerb } from 'db/schema/words'
import { clockTime, longDay } from '~/lib/dates'
import { ownValue } from '~/lib/own-value'
import { GUIDE_KEY_WORDS, GUIDE_VALUE_WORDS } from './guide-words'
import { VALUE_WORDS } from './value-words'

const LONGEST_VALUE = 300

export const VERB_WORDS: Record<AuditVerb, string> = {
  create: 'Création',
  update: 'Changement',
  delete: 'Suppression',
  publish: 'Publication',
  withdraw: 'Retrait',
  open: 'Ouverture',
  close: 'Fermeture',
  cancel: 'Annulation',
  restore: 'Rétablissement',
  archive: 'Archivage',
  invite: 'Invitation',
  deactivate: 'Désactivation',
  import: 'Import',
  export: 'Export',
  enrol: 'Réservation',
  release: 'Libération de places',
  plan: 'Planification',
  decide: 'Décision',
  send: 'Envoi',
}

export const SUBJECT_WORDS: Record<string, string> = {
  edition: 'Édition',
  activity: 'Activité',
  venue: 'Lieu',
  room: 'Salle',
  organisation: 'Structure',
  contact: 'Contact',
  participation: 'Rôle d’une structure',
  call: 'Appel à participation',
  proposal: 'Proposition',
  registration: 'Inscription',
  group: 'Groupe',
  enrolment: 'Réservation',
  checkpoint: 'Point de contrôle',
  device: 'Appareil d’accueil',
  'device-invitation': 'Invitation d’appareils',
  'after-work': 'After-work',
  'job-offer': 'Offre',
  interview: 'Entretien',
  recruiter: 'Recruteur',
  import: 'Import',
  export: 'Export',
  figures: 'Chiffres',
  perimeter: 'Périmètres des quartiers',
  'perimeters-file': 'Fichier de périmètres',
  'partner-link': 'Lien vers les chiffres',
  handout: 'Remise',
  'impact-plan': 'Plan d’action',
  milestone: 'Jalon',
  axis: 'Axe',
  'impact-action': 'Action',
  step: 'Étape',
  progress: 'Avancement',
  evidence: 'Preuve',
  indicator: 'Indicateur',
  measure: 'Mesure',
  target: 'Objectifs',
  quote: 'Témoignages',
  'survey-text': 'Avis écrit',
  member: 'Membre',
  session: 'Session',
  passport: 'Passeport',
  'passport-gift': 'Cadeau du passeport',
  passkey: 'Clé de connexion',
  journal: 'Journal',
  'guide-page': 'Page du guide',
  'guide-image': 'Image du guide',
  'guide-change': 'Modification proposée',
  'rome-file': 'Codes ROME',
  'structures-file': 'Fichier de structures',
  'link-check': 'Vérification des liens',
  mailing: 'Envoi aux personnes inscrites',
  message: 'Message',
  'message-text': 'Textes d’un message',
}

const KEY_WORDS: Record<string, string> = {
  ...GUIDE_KEY_WORDS,
  actionId: 'action',
  activityId: 'activité',
  added: 'ajoutés',
  archivedAt: 'archivée',
  audience: 'public visé',
  axisId: 'axe',
  body: 'message',
  back: 'de retour',
  cancelled: 'entretiens annulés',
  cancelledAt: 'annulée',
  capacity: 'places',
  changed: 'changés',
  computed: 'calcul',
  contract: 'contrat',
  copies: 'exemplaires',
  corrected: 'corrigés',
  count: 'nombre',
  deactivatedAt: 'désactivé',
  decision: 'décision',
  definition: 'définition',
  devices: 'appareils révoqués',
  direction: 'sens',
  doneOn: 'faite',
  dueOn: 'prévue',
  editionId: 'édition',
  editionRoles: 'rôles par édition',
  elsewhere: 'd’un autre fichier',
  email: 'e-mail',
  ended: 'finis',
  endsAt: 'fin',
  endsOn: 'fin',
  enteredAt: 'saisie',
  expiresAt: 'fin de validité',
  fileName: 'fichier',
  firstName: 'prénom',
  firstRoundAt: 'premier tour',
  format: 'format',
  from: 'reprise de',
  fromYear: 'première année',
  gift: 'cadeau',
  givenOn: 'remis le',
  gone: 'disparus',
  guidePages: 'pages du guide',
  heldOn: 'jour',
  hosts: 'structures',
  indicatorId: 'indicateur',
  inForceFrom: 'en vigueur depuis',
  interviews: 'entretiens',
  isAbsent: 'absence',
  isAdmin: 'administre les membres',
  item: 'objet',
  kept: 'gardés',
  kind: 'genre',
  lastName: 'nom',
  leadOrganisationId: 'structure pilote',
  lines: 'lignes',
  logoKey: 'logo',
  measuredOn: 'jour mesuré',
  minimum: 'entretiens par personne',
  mostDevices: 'appareils au plus',
  name: 'nom',
  needs: 'besoins',
  note: 'note',
  notedOn: 'constaté le',
  number: 'numéro',
  organisationId: 'structure',
  outcome: 'suite',
  outcomeWording: 'mot pour la personne',
  partners: 'partenaires',
  percent: 'pourcentage',
  phone: 'téléphone',
  place: 'lieu de travail',
  planId: 'plan',
  position: 'fonction ou rang',
  posts: 'postes',
  prescriberId: 'structure qui accompagne',
  publishedAt: 'publiée',
  registrationClosesAt: 'fermeture des inscriptions',
  registrationOpensAt: 'ouverture des inscriptions',
  refused: 'refusés',
  removed: 'retirés',
  renamed: 'titres changés',
  revokedAt: 'fermé',
  role: 'rôle',
  roles: 'rôles',
  romeCode: 'code ROME',
  roomId: 'salle',
  roundMinutes: 'minutes par tour',
  rounds: 'tours',
  sessions: 'sessions fermées',
  setAsideAt: 'mis de côté',
  skills: 'savoir-faire',
  slug: 'adresse',
  source: 'source',
  stamp: 'empreinte',
  stampsNeeded: 'tampons',
  startsAt: 'début',
  startsOn: 'début',
  strategicGoal: 'but',
  subject: 'sujet',
  summary: 'présentation',
  supersededAt: 'remplacée',
  tables: 'tables',
  targets: 'objectifs',
  theme: 'thème',
  title: 'titre',
  toYear: 'dernière année',
  unchanged: 'inchangés',
  unit: 'unité',
  url: 'adresse',
  value: 'nombre',
  venueId: 'lieu',
  website: 'site web',
  withdrawnAt: 'retirée',
  year: 'année',
}

/** The noun of an entry in words; one without words yet stands as it is. */
export function subjectWord(subject: string): string {
  return ownValue(SUBJECT_WORDS, subject) ?? subject
}

/** What changed, one line a value: `rôle : organisation → partenaire`. Non-breaking where French wants it. */
export function changeLines(before: AuditValues | null, after: AuditValues | null): string[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return keys.map(key => {
    const words = ownValue(GUIDE_VALUE_WORDS, key)
    const sides = [before, after].filter(side => side !== null).map(side => valueWord(side[key], words))
    return `${ownValue(KEY_WORDS, key) ?? key}\u00a0: ${sides.join(' → ')}`
  })
}

function valueWord(value: unknown, words: Record<string, string> = VALUE_WORDS): string {
  if (value === null || value === undefined || value === '') return 'rien'
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (Array.isArray(value)) return value.length === 0 ? 'rien' : value.map(one => valueWord(one, words)).join(', ')
  if (typeof value === 'object') return valueWord(Object.values(value))
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return momentWord(new Date(text))
  return ownValue(words, text) ?? ownValue(VALUE_WORDS, text) ?? shortened(text)
}

/** A page's text is in its versions: here its first words are enough. */
function shortened(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text
}

function momentWord(moment: Date): string {
  return `${longDay(moment, 'fr')} à ${clockTime(moment, 'fr')}`
}
