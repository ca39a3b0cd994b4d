import type { ActivityKind } from 'db/schema/words'

/** Each kind of activity has a colour of its own, always beside its name. */
export const KIND_TAGS = {
  stand: 'brick',
  workshop: 'pastel',
  talk: 'leaf',
  'after-work': 'sun',
} as const satisfies Record<ActivityKind, string>

export const KIND_BACKGROUNDS: Record<ActivityKind, string> = {
  stand: 'bg-soft-brick',
  workshop: 'bg-soft-pastel',
  talk: 'bg-soft-leaf',
  'after-work': 'bg-soft-sun',
}
