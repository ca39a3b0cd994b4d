import type { GuideKind } from 'db/schema/words'
import { AIMS, COSTS, FAMILIES, LEVELS, LIKES, PLACES, REMOTES, STRUCTURE_TYPES, TIMES, VERDICTS } from './words'

/** `isPrivate`: for the organisers alone; a published page does not carry it. */
type Wording = { label: string; hint?: string; isRequired?: true; isPrivate?: true }
type Words = Readonly<Record<string, string>>

/**
 * One field of a kind of page. `line` and `markdown`: text, or null; `lines`: short texts, one a line; `choice`, `choices`:
 * keys of `words`; `day`: `2026-12-15`; `number`; `web`: an address; `pages`: slugs of pages of a kind.
 */
export type Field = Wording &
  (
    | { type: 'line'; max: number }
    | { type: 'markdown'; max: number }
    | { type: 'lines'; max: number }
    | { type: 'choice'; words: Words }
    | { type: 'choices'; words: Words }
    | { type: 'day' }
    | { type: 'web' }
    | { type: 'number'; min: number; max: number }
    // Published pages are read with the addresses of the job sheets they name: another kind would need its own.
    | { type: 'pages'; kind: 'job' }
  )

const line = <W extends Wording>(wording: W, max = 150) => ({ type: 'line' as const, max, ...wording })
const lines = <W extends Wording>(wording: W, max = 300) => ({ type: 'lines' as const, max, ...wording })
const markdown = <W extends Wording>(wording: W, max = 4000) => ({ type: 'markdown' as const, max, ...wording })
const choice = <W extends Wording, O extends Words>(words: O, wording: W) => ({
  type: 'choice' as const,
  words,
  ...wording,
})
const choices = <W extends Wording, O extends Words>(words: O, wording: W) => ({
  type: 'choices' as const,
  words,
  ...wording,
})
const pages = <W extends Wording>(kind: 'job', wording: W) => ({ type: 'pages' as const, kind, ...wording })

const required = true as const
const keywords = lines({
  label: 'Autres mots que les gens emploient',
  hint: 'Un par ligne. La recherche les connaît, la page ne les montre pas.',
})
const sources = lines({ label: 'Sources', hint: 'Une par ligne : d’où vient ce que dit la page.' })
const jobs = pages('job', { label: 'Fiches métiers liées' })
const web = { type: 'web' as const, label: 'Site internet' }

/** What each kind of page says, in the order of its form. The keys are those of the open data: renaming one breaks readers. */
export const FIELDS = {
  job: {
    feminine: line({ label: 'Nom du métier au féminin', isRequired: required }),
    masculine: line({ label: 'Nom du métier au masculin', isRequired: required }),
    family: choice(FAMILIES, { label: 'Famille', isRequired: required }),
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    tasks: markdown({ label: 'Ce que l’on fait', isRequired: required }),
    day: markdown({ label: 'Une journée' }),
    skills: markdown({ label: 'Ce qu’il faut savoir faire' }),
    qualities: markdown({ label: 'Les qualités utiles' }),
    access: markdown({ label: 'Comment y entrer', hint: 'En commençant par « sans diplôme » si c’est possible.' }),
    level: choice(LEVELS, { label: 'On peut commencer avec', isRequired: required }),
    time: choice(TIMES, { label: 'Le temps le plus court pour apprendre', isRequired: required }),
    likes: choices(LIKES, { label: 'Pour qui aime' }),
    places: choices(PLACES, { label: 'Où l’on travaille' }),
    rome: line({ label: 'Code ROME', hint: 'Une lettre et quatre chiffres, comme M1810.' }, 5),
    related: pages('job', { label: 'Métiers proches' }),
    salary: line({ label: 'Salaire', hint: 'Seulement avec sa source.' }),
    salarySource: line({ label: 'Source du salaire, avec son année' }),
    keywords,
    sources,
  },
  training: {
    title: line({ label: 'Nom de la formation', isRequired: required }),
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    body: line({ label: 'Organisme' }),
    level: choice(LEVELS, { label: 'Niveau demandé', hint: 'Sans choix, la page dit de le demander.' }),
    leadsTo: line({ label: 'Ce que l’on obtient' }),
    duration: line({ label: 'Durée' }),
    time: choice(TIMES, { label: 'Durée, pour le filtre' }),
    cost: choice(COSTS, { label: 'Prix', isRequired: required }),
    funding: markdown({ label: 'Qui paie' }),
    startsOn: lines({ label: 'Dates de début', hint: 'Une par ligne, comme 2027-01-18.' }),
    place: line({ label: 'Lieu' }),
    remote: choice(REMOTES, { label: 'Sur place ou à distance' }),
    public: markdown({ label: 'Pour qui' }),
    description: markdown({ label: 'Ce que l’on apprend' }),
    web,
    jobs,
    keywords,
    sources,
  },
  misconception: {
    statement: line({ label: 'Ce que l’on entend', isRequired: required }, 200),
    verdict: choice(VERDICTS, { label: 'Vrai ou faux', isRequired: required }),
    explanation: markdown({ label: 'Pourquoi', isRequired: required }, 1500),
    jobs,
    keywords,
    sources,
  },
  use: {
    title: line({ label: 'Titre', isRequired: required }),
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    description: markdown({ label: 'Texte' }),
    jobs: pages('job', { label: 'Les métiers derrière' }),
    keywords,
    sources,
  },
  resource: {
    title: line({ label: 'Nom', isRequired: required }),
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    aim: choice(AIMS, { label: 'Pour quoi faire', hint: 'Sans choix, la page se range avec celles où l’on apprend.' }),
    description: markdown({ label: 'Ce que l’on y trouve' }),
    cost: choice(COSTS, { label: 'Prix' }),
    web: { ...web, isRequired: required },
    jobs,
    keywords,
    sources,
  },
  structure: {
    title: line({ label: 'Nom', isRequired: required }),
    type: choice(STRUCTURE_TYPES, { label: 'Type', isRequired: required }),
    address: line({ label: 'Adresse' }),
    postcode: line({ label: 'Code postal' }, 5),
    city: line({ label: 'Ville', isRequired: required }),
    latitude: line({ label: 'Latitude', hint: 'En degrés, comme 43.5727.' }, 12),
    longitude: line({ label: 'Longitude', hint: 'En degrés, comme 1.3997.' }, 12),
    phone: line({ label: 'Téléphone' }, 30),
    email: line({ label: 'E-mail' }),
    web,
    hours: markdown({ label: 'Horaires' }, 600),
    access: markdown({ label: 'Comment venir' }, 600),
    services: markdown({ label: 'Ce que l’on y trouve' }, 1500),
    public: markdown({ label: 'Pour qui' }, 600),
    keywords,
    sources,
  },
  portrait: {
    title: line({ label: 'Titre', isRequired: required }),
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    story: markdown({ label: 'Le portrait' }),
    jobs: pages('job', { label: 'Son métier' }),
    agreedOn: {
      type: 'day' as const,
      label: 'Accord écrit de la personne, daté du',
      hint: 'Sans cet accord, le portrait ne peut pas être publié.',
      isPrivate: required,
    },
    agreementKeptAt: line({ label: 'Où l’accord est rangé', isPrivate: required }),
    keywords,
    sources,
  },
  article: {
    title: line({ label: 'Titre', isRequired: required }),
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    text: markdown({ label: 'Texte', isRequired: required }, 8000),
    jobs,
    keywords,
    sources,
  },
  archive: {
    title: line({ label: 'Titre', isRequired: required }),
    year: { type: 'number' as const, min: 2010, max: 2100, label: 'Année', isRequired: required },
    summary: line({ label: 'En une phrase', isRequired: required }, 200),
    text: markdown({ label: 'Ce que l’on en sait' }),
    sources,
  },
} as const satisfies Record<GuideKind, Record<string, Field>>

type Fields = typeof FIELDS

type Value<F> = F extends { type: 'choice'; words: infer W }
  ? F extends { isRequired: true }
    ? keyof W
    : keyof W | null
  : F extends { type: 'choices'; words: infer W }
    ? (keyof W)[]
    : F extends { type: 'lines' | 'pages' }
      ? string[]
      : F extends { type: 'number' }
        ? F extends { isRequired: true }
          ? number
          : number | null
        : F extends { isRequired: true }
          ? string
          : string | null

/** What a page of a kind says. */
export type Content<Kind extends GuideKind> = { -readonly [Key in keyof Fields[Kind]]: Value<Fields[Kind][Key]> }

/** The fields of a kind, as a list for forms and files. */
export function fieldsOf(kind: GuideKind): [name: string, field: Field][] {
  return Object.entries(FIELDS[kind])
}

/** The fields that everybody may read. */
export function openFieldsOf(kind: GuideKind): [name: string, field: Field][] {
  return fieldsOf(kind).filter(([, { isPrivate }]) => !isPrivate)
}
