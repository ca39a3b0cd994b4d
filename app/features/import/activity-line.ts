import type { ActivityKind, ActivityLevel, TalkFormat } from 'db/schema/words'
import { parisTime } from '~/lib/dates'
import { slugify } from '~/lib/slug'
import { parts } from './organisation-line'
import type { CellError } from './plan'
import { choicesOf, FORMAT_WORDS, KIND_WORDS, LEVEL_WORDS, wordOf } from './words'

/** What a line may name, found in the database once for the whole file. */
export type Surroundings = {
  heldOn: string | null
  /** By slug of their name; null without a venue. */
  rooms: ReadonlyMap<string, string> | null
  organisations: ReadonlyMap<string, string>
}

/** What a line says; null: nothing. */
export type ActivityLine = {
  title: string
  startsAt: Date
  endsAt: Date | null
  kind: ActivityKind | null
  format: TalkFormat | null
  summary: string | null
  theme: string | null
  roomId: string | null
  capacity: number | null
  hostIds: string[] | null
  speakers: { name: string; about: string | null }[] | null
  level: ActivityLevel | null
  languages: string | null
  ageFrom: number | null
}

const LONGEST: Record<string, number> = { titre: 120, resume: 1000, theme: 60, langues: 80 }
const MOST_PLACES = 10_000
const CONTROL = /[^\P{Cc}\n\r\t]|[\p{Cs}\u2028\u2029]/u

/** The activity that a line describes, or what is wrong with each of its cells. */
export function readActivity(
  cells: (name: string) => string,
  { heldOn, rooms, organisations }: Surroundings,
): { line: ActivityLine } | { errors: CellError[] } {
  const errors: CellError[] = []
  const refuse = (column: string, message: string) => void errors.push({ column, message })

  const text = (column: string) => {
    const value = cells(column)
    const max = LONGEST[column] ?? 0
    if (value.length > max) refuse(column, `C’est trop long\u00a0: gardez ${max} caractères au plus.`)
    if (CONTROL.test(value))
      refuse(column, 'Certains signes ne peuvent pas être gardés\u00a0: retapez ce texte au clavier.')
    return value || null
  }
  const choice = <Word extends string>(column: string, words: Record<Word, readonly string[]>) => {
    const word = wordOf(words, cells(column))
    if (cells(column) && !word) refuse(column, `Écrivez ${choicesOf(words)}.`)
    return word ?? null
  }
  const number = (column: string, most: number) => {
    if (!cells(column)) return null
    const value = /^\d{1,5}$/.test(cells(column)) ? Number(cells(column)) : 0
    if (value < 1 || value > most) refuse(column, `Écrivez un nombre de 1 à ${most}, ou laissez vide.`)
    return value
  }
  const hour = (column: string) => {
    const clock = cells(column) ? readClock(cells(column)) : null
    if (clock === undefined) refuse(column, 'Écrivez une heure comme 13:30.')
    return clock && heldOn ? parisTime(heldOn, clock) : null
  }

  const title = text('titre')
  if (!title || slugify(title) === '') refuse('titre', 'Écrivez un titre, avec des lettres ou des chiffres.')
  const startsAt = hour('debut')
  if (!heldOn) refuse('debut', 'Le jour de l’édition n’est pas connu\u00a0: notez-le d’abord.')
  else if (!cells('debut')) refuse('debut', 'Écrivez l’heure du début, comme 13:30.')
  const endsAt = hour('fin')
  if (startsAt && endsAt && endsAt <= startsAt) refuse('fin', 'La fin vient après le début.')

  const saidFormat = wordOf(FORMAT_WORDS, cells('type'))
  const kind = saidFormat ? 'talk' : choice('type', KIND_WORDS)
  const format = choice('format', FORMAT_WORDS) ?? saidFormat ?? null
  if (kind && kind !== 'talk' && format) refuse('format', 'Seule une rencontre a un format\u00a0: videz cette cellule.')

  const roomId = cells('salle') ? rooms?.get(slugify(cells('salle'))) : null
  if (roomId === undefined) {
    refuse(
      'salle',
      rooms
        ? 'Le lieu de l’édition n’a pas de salle de ce nom.'
        : 'L’édition n’a pas encore de lieu\u00a0: choisissez-le d’abord.',
    )
  }
  const hosts = parts(cells('structures')).map(name => ({ name, id: organisations.get(slugify(name)) }))
  for (const { name, id } of hosts) {
    if (!id)
      refuse(
        'structures',
        `Aucune structure ne s’appelle «\u00a0${name.slice(0, 60)}\u00a0»\u00a0: ajoutez-la d’abord, ou corrigez.`,
      )
  }

  const line = {
    kind,
    format,
    endsAt,
    summary: text('resume'),
    theme: text('theme'),
    capacity: number('places', MOST_PLACES),
    hostIds: hosts.length > 0 ? [...new Set(hosts.flatMap(({ id }) => id ?? []))] : null,
    speakers: readSpeakers(cells('intervenants'), refuse),
    level: choice('niveau', LEVEL_WORDS),
    languages: text('langues'),
    ageFrom: number('age', 99),
  }
  if (errors.length > 0 || !title || !startsAt || roomId === undefined) return { errors }
  return { line: { ...line, title, startsAt, roomId } }
}

/** `13:30`, `13h30`, `13 h`, `9:00:00` → `13:30`; undefined for anything else. */
function readClock(text: string): string | undefined {
  const [, hours, minutes = '00'] = text.match(/^(\d{1,2})(?:\s*[:hH]\s*(\d{2})?)?(?::00)?$/) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** `Aïcha Benali (développeuse)|Marc Roux`. */
function readSpeakers(text: string, refuse: (column: string, message: string) => void) {
  const speakers = parts(text).map(part => {
    const [, name = part, about] = part.match(/^(.+?)\s*\((.*)\)$/) ?? []
    return { name, about: about || null }
  })
  if (speakers.some(({ name, about }) => name.length > 100 || (about?.length ?? 0) > 200 || CONTROL.test(name))) {
    refuse('intervenants', 'Un nom est trop long\u00a0: séparez les personnes par une barre |.')
  }
  return speakers.length > 0 ? speakers : null
}
