import type { Activity } from 'db/schema/activities'
import { ACTIVITY_KINDS, type ActivityKind, type ActivityLevel, TALK_FORMATS, type TalkFormat } from 'db/schema/words'
import { clockTime } from '~/lib/dates'

// Organisers' pages are in French alone; visitors' words are in the catalogues.

export const KIND_WORDS: Record<ActivityKind, string> = {
  stand: 'Stand',
  workshop: 'Atelier',
  talk: 'Rencontre',
  'after-work': 'After-work',
}

/** The kinds as headings of several. */
export const KINDS_WORDS: Record<ActivityKind, string> = {
  stand: 'Stands',
  workshop: 'Ateliers',
  talk: 'Rencontres',
  'after-work': 'After-works',
}

export const LEVEL_WORDS: Record<ActivityLevel, string> = {
  everyone: 'Pour tout le monde',
  'first-steps': 'Premiers pas\u00a0: il faut avoir déjà un peu essayé',
  comfortable: 'À l’aise\u00a0: il faut connaître le sujet',
}

/** What an activity is, in one word: a talk is known by its format. */
export const ACTIVITY_TYPES = [...ACTIVITY_KINDS.filter(kind => kind !== 'talk'), ...TALK_FORMATS]
export type ActivityType = (typeof ACTIVITY_TYPES)[number]

export const TYPE_WORDS: Record<ActivityType, string> = {
  stand: KIND_WORDS.stand,
  workshop: KIND_WORDS.workshop,
  'after-work': KIND_WORDS['after-work'],
  conference: 'Conférence',
  'round-table': 'Table ronde',
  testimony: 'Témoignage',
}

/** `workshop`, `round-table`: the kind, or the format of a talk. */
export function typeOf({ kind, format }: Pick<Activity, 'kind' | 'format'>): ActivityType {
  return kind === 'talk' ? (format ?? 'conference') : kind
}

/** The two columns that a type stands for. */
export function kindAndFormat(type: ActivityType): { kind: ActivityKind; format: TalkFormat | null } {
  const format = TALK_FORMATS.find(known => known === type)
  return format ? { kind: 'talk', format } : { kind: type as ActivityKind, format: null }
}

/** `13 h 45 – 14 h 30`, as tables show it. */
export function shortHours({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): string {
  return `${clockTime(startsAt, 'fr')}\u00a0– ${clockTime(endsAt, 'fr')}`
}
