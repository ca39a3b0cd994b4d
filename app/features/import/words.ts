import type {
  ActivityKind,
  ActivityLevel,
  Gender,
  ImportSubject,
  ParticipationRole,
  Situation,
  TalkFormat,
} from 'db/schema/words'
import { plain } from './columns'

export const SUBJECT_WORDS: Record<ImportSubject, string> = {
  activities: 'Activités',
  organisations: 'Structures',
  registrations: 'Inscriptions',
}

// The words that files are written with; the first of each list is the one that exports write.

export const GENDER_WORDS: Record<Gender, readonly string[]> = {
  woman: ['femme', 'f', 'une femme', 'féminin', 'mme', 'madame'],
  man: ['homme', 'h', 'm', 'un homme', 'masculin', 'monsieur'],
  other: ['autre', 'non binaire', 'non-binaire'],
}
export const SITUATION_WORDS: Record<Situation, readonly string[]> = {
  'job-seeker': [
    'en recherche d’emploi',
    'demandeur d’emploi',
    'demandeuse d’emploi',
    'demandeur ou demandeuse d’emploi',
    'demandeur·euse d’emploi',
    'recherche d’emploi',
    'sans emploi',
    'chômage',
    'DE',
  ],
  pupil: [
    'au collège ou au lycée',
    'élève',
    'collégien',
    'collégienne',
    'lycéen',
    'lycéenne',
    'scolaire',
    'collège',
    'lycée',
  ],
  student: [
    'en études ou en formation',
    'étudiant',
    'étudiante',
    'en formation',
    'en études',
    'stagiaire',
    'alternant',
    'alternante',
    'apprenti',
    'apprentie',
  ],
  employee: ['en emploi', 'salarié', 'salariée', 'indépendant', 'indépendante', 'fonctionnaire'],
  retraining: ['en reconversion', 'reconversion'],
  other: ['autre', 'retraité', 'retraitée'],
}
export const KIND_WORDS: Record<ActivityKind, readonly string[]> = {
  stand: ['stand'],
  workshop: ['atelier'],
  talk: ['rencontre', 'talk'],
  'after-work': ['after-work', 'afterwork'],
}
export const FORMAT_WORDS: Record<TalkFormat, readonly string[]> = {
  conference: ['conférence'],
  'round-table': ['table ronde'],
  testimony: ['témoignage'],
}
export const LEVEL_WORDS: Record<ActivityLevel, readonly string[]> = {
  everyone: ['tout public', 'tous', 'tous niveaux', 'tout le monde', 'pour tout le monde'],
  'first-steps': ['premiers pas', 'débutant', 'débutants', 'initiation'],
  comfortable: ['à l’aise', 'confirmé', 'avancé', 'intermédiaire'],
}
export const ROLE_WORDS: Record<ParticipationRole, readonly string[]> = {
  organiser: ['organisateur', 'organisatrice'],
  partner: ['partenaire'],
  exhibitor: ['exposant', 'exposante'],
  recruiter: ['recruteur', 'recruteuse', 'employeur'],
  prescriber: ['prescripteur', 'prescriptrice'],
  funder: ['financeur', 'financeuse'],
}
export const YES_NO_WORDS: Record<'yes' | 'no', readonly string[]> = {
  yes: ['oui', 'o', 'x', '1', 'présent', 'présente'],
  no: ['non', 'n', '0', 'absent', 'absente'],
}
const SILENCE = [
  'ne sait pas',
  'inconnu',
  'nsp',
  'non renseigné',
  'non précisé',
  'je préfère ne pas répondre',
  '-',
  '?',
]

/** Which of the domain's words a cell means, whatever its case and accents; undefined for none. */
export function wordOf<Word extends string>(words: Record<Word, readonly string[]>, text: string): Word | undefined {
  const asked = plain(text)
  const all = Object.entries(words) as [Word, readonly string[]][]
  return all.find(([word, said]) => word === text || said.some(one => plain(one) === asked))?.[0]
}

/** True for a cell that says that nothing was said. */
export function isSilence(text: string): boolean {
  return (
    text === '' ||
    SILENCE.some(said => said === text.toLowerCase() || (plain(said) !== '' && plain(said) === plain(text)))
  )
}

/** `femme, homme ou autre`: what a cell could have said. */
export function choicesOf(words: Record<string, readonly string[]>): string {
  const first = Object.values(words).map(([word]) => word ?? '')
  return `${first.slice(0, -1).join(', ')} ou ${first.at(-1)}`
}
