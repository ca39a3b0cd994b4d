import type { ImportSubject } from 'db/schema/words'
import { slugify } from '~/lib/slug'

type Column = { name: string; example: string; help: string; aliases?: string[]; isNeeded?: boolean }

/** What each kind of file may say, in the order of its model. */
export const COLUMNS: Record<ImportSubject, readonly Column[]> = {
  activities: [
    { name: 'titre', example: 'Mon premier robot', help: 'obligatoire', isNeeded: true },
    { name: 'type', example: 'atelier', help: 'stand, atelier, rencontre ou after-work' },
    { name: 'format', example: '', help: 'd’une rencontre\u00a0: conférence, table ronde ou témoignage' },
    { name: 'resume', example: 'On monte un robot et on le fait avancer.', help: 'une ou deux phrases' },
    { name: 'theme', example: 'Robotique', help: 'un mot ou deux' },
    {
      name: 'debut',
      example: '14:00',
      help: 'heure du début, le jour de l’édition',
      isNeeded: true,
      aliases: ['heure de début'],
    },
    { name: 'fin', example: '15:00', help: 'heure de fin', aliases: ['heure de fin'] },
    { name: 'salle', example: '', help: 'le nom d’une salle du lieu de l’édition' },
    { name: 'places', example: '12', help: 'nombre de places\u00a0; vide\u00a0: sans limite', aliases: ['capacité'] },
    { name: 'structures', example: '', help: 'noms séparés par une barre |' },
    {
      name: 'intervenants',
      example: 'Aïcha Benali (développeuse)|Marc Roux',
      help: 'noms séparés par une barre |, ce qu’ils font entre parenthèses',
    },
    { name: 'niveau', example: 'tout public', help: 'tout public, premiers pas ou à l’aise' },
    { name: 'langues', example: '', help: 'si ce n’est pas seulement le français' },
    { name: 'age', example: '12', help: 'âge à partir duquel venir', aliases: ['âge conseillé', 'âge minimum'] },
  ],
  organisations: [
    { name: 'nom', example: 'Les Ateliers du Code', help: 'obligatoire', isNeeded: true, aliases: ['structure'] },
    {
      name: 'site',
      example: 'https://ateliers.exemple.fr',
      help: 'adresse du site',
      aliases: ['site web', 'site internet'],
    },
    {
      name: 'roles',
      example: 'partenaire|exposant',
      help: 'organisateur, partenaire, exposant, recruteur, prescripteur, financeur, séparés par une barre |',
      aliases: ['rôle'],
    },
    { name: 'contact_nom', example: 'Aïcha Benali', help: 'la personne à qui parler' },
    { name: 'contact_fonction', example: 'Chargée de projet', help: 'ce qu’elle y fait' },
    { name: 'contact_email', example: 'aicha@exemple.fr', help: 'son e-mail', aliases: ['contact_mail'] },
    { name: 'contact_telephone', example: '05 61 00 00 00', help: 'son téléphone' },
  ],
  registrations: [
    { name: 'prenom', example: 'Samira', help: '' },
    { name: 'nom', example: 'Belkacem', help: '', aliases: ['nom de famille'] },
    {
      name: 'email',
      example: 'samira@exemple.fr',
      help: '',
      aliases: ['e-mail', 'mail', 'courriel', 'adresse e-mail'],
    },
    { name: 'telephone', example: '06 12 34 56 78', help: '', aliases: ['tel', 'portable', 'mobile'] },
    { name: 'annee_naissance', example: '1998', help: 'quatre chiffres', aliases: ['année de naissance', 'naissance'] },
    { name: 'genre', example: 'femme', help: 'femme, homme ou autre', aliases: ['sexe'] },
    {
      name: 'quartier',
      example: 'La Reynerie',
      help: 'nom du quartier, code du quartier prioritaire, oui ou non',
      aliases: ['qpv'],
    },
    {
      name: 'situation',
      example: 'en recherche d’emploi',
      help: 'en recherche d’emploi, au collège ou au lycée, en études ou en formation, en emploi, en reconversion ou autre',
    },
    {
      name: 'premiere_visite',
      example: 'oui',
      help: 'oui ou non\u00a0: vient pour la première fois',
      aliases: ['première visite', 'première fois'],
    },
    {
      name: 'prescripteur',
      example: '',
      help: 'nom de la structure qui envoie la personne',
      aliases: ['structure', 'orienté par'],
    },
    {
      name: 'present',
      example: 'oui',
      help: 'oui ou non, d’après la feuille de présence',
      aliases: ['présence', 'présente'],
    },
  ],
}

/** Columns that exports add for people: taken in where they say something, never asked for. */
const OPTIONAL: Partial<Record<ImportSubject, readonly string[]>> = { registrations: ['code_court', 'annulation'] }
/** The column that we add ourselves to lines given back to be mended. */
export const ERROR_COLUMN = 'erreur'

export type Header = {
  /** Where each known column stands. */
  positions: ReadonlyMap<string, number>
  /** Titles that mean nothing here: not taken in. */
  ignored: string[]
}

/** The columns named on a file's first line, whatever their order, case and accents; a sentence when it cannot serve. */
export function readHeader(subject: ImportSubject, titles: readonly string[]): Header | string {
  const names = namesByTitle(subject)
  const positions = new Map<string, number>()
  const ignored: string[] = []
  for (const [index, title] of titles.entries()) {
    const name = names.get(plain(title))
    if (!name) {
      if (title.trim() && plain(title) !== ERROR_COLUMN) ignored.push(title.trim())
      continue
    }
    if (positions.has(name)) return `La colonne «\u00a0${name}\u00a0» est là deux fois\u00a0: gardez-en une.`
    positions.set(name, index)
  }
  const expected = COLUMNS[subject].map(column => column.name).join(', ')
  if (positions.size === 0) return `La première ligne doit nommer les colonnes\u00a0: ${expected}.`
  const missing = COLUMNS[subject].find(column => column.isNeeded && !positions.has(column.name))
  if (missing) return `Il manque la colonne «\u00a0${missing.name}\u00a0».`
  return { positions, ignored }
}

/** The cells of a line by column, trimmed; an absent column is empty. */
export function cellsByColumn({ positions }: Header, line: readonly string[]) {
  return (name: string): string => {
    const position = positions.get(name)
    return position === undefined ? '' : (line[position] ?? '').trim()
  }
}

/** `Année de naissance` → `anneedenaissance`: how titles and words are compared. */
export function plain(text: string): string {
  return slugify(text).replaceAll('-', '')
}

function namesByTitle(subject: ImportSubject): Map<string, string> {
  const known = COLUMNS[subject].flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map(title => [plain(title), name] as const),
  )
  const optional = (OPTIONAL[subject] ?? []).map(name => [plain(name), name] as const)
  return new Map([...known, ...optional])
}
