import type { Edition } from 'db/schema/editions'
import { parisDay } from '~/lib/dates'

export type StampTime = 'before' | 'open' | 'after'

/** Those who hold stands try their QR before the doors open; visitors leave after they close. */
const MARGIN = 60 * 60 * 1000

/** Whether stands stamp passports: during the edition, an hour around it included; without hours, all its day. */
export function stampTime({ startsAt, endsAt, heldOn, year }: StampedEdition, now: Date): StampTime {
  if (startsAt && endsAt) {
    if (now.getTime() < startsAt.getTime() - MARGIN) return 'before'
    return now.getTime() <= endsAt.getTime() + MARGIN ? 'open' : 'after'
  }
  const [day, today] = heldOn ? [heldOn, parisDay(now)] : [String(year), parisDay(now).slice(0, 4)]
  if (today < day) return 'before'
  return today > day || !heldOn ? 'after' : 'open'
}

type StampedEdition = Pick<Edition, 'startsAt' | 'endsAt' | 'heldOn' | 'year'>
