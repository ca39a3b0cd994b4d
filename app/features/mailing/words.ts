import type { Audience } from 'db/schema/words'

/** Whom a mailing is for, as its organisers read it: `title` names the activity of those who reserved. */
export function audienceWords(audience: Audience, title: string | undefined): string {
  const activity = title ? `«\u00a0${title}\u00a0»` : 'une activité'
  const words: Record<Audience, string> = {
    registered: 'Toutes les personnes inscrites',
    enrolled: `Les personnes qui ont une place\u00a0: ${activity}`,
    waiting: `Les personnes qui attendent une place\u00a0: ${activity}`,
    came: 'Les personnes venues',
    'not-come': 'Les personnes inscrites qui ne sont pas venues',
  }
  return words[audience]
}
