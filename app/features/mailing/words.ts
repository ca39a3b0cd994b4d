import type { Audience } from 'db/schema/words'
import { clockTime } from '~/lib/dates'

/** The activity that people reserved. */
export type Reserved = { title: string; startsAt: Date }

/** Whom a mailing is for, as its organisers read it; two activities of one title differ by their hour. */
export function audienceWords(audience: Audience, reserved?: Reserved): string {
  const activity = reserved ? `«\u00a0${reserved.title}\u00a0», ${clockTime(reserved.startsAt, 'fr')}` : 'une activité'
  const words: Record<Audience, string> = {
    registered: 'Toutes les personnes inscrites',
    enrolled: `Les personnes qui ont une place\u00a0: ${activity}`,
    waiting: `Les personnes qui attendent une place\u00a0: ${activity}`,
    came: 'Les personnes venues',
    'not-come': 'Les personnes inscrites qui ne sont pas venues',
  }
  return words[audience]
}
