import { enrol } from './enrol.server'
import { type BookableActivity, listBookable } from './queries.server'
import { findClash } from './rules'

type Fault = { why: 'gone' } | { why: 'overlaps' | 'same-workshop'; one: string; other: string }

/** Activities chosen together, by time; or the first thing that is wrong with the choice, with the titles. */
export async function checkChoices({ editionId, ids, now }: { editionId: string; ids: string[]; now: Date }) {
  if (ids.length === 0) return { chosen: [] }
  const chosen = (await listBookable(editionId, now)).filter(({ id }) => ids.includes(id))
  if (chosen.length < new Set(ids).size) return { fault: { why: 'gone' } satisfies Fault as Fault }
  for (const [index, activity] of chosen.entries()) {
    const clash = findClash(activity, chosen.slice(0, index))
    if (clash) return { fault: { why: clash.why, one: clash.with.title, other: activity.title } as Fault }
  }
  return { chosen }
}

/**
 * Takes places for a registration that was just written, each in its own transaction: a workshop's line holds nobody up at
 * the edition's own. What started or was cancelled in between is left out; the ticket shows what was obtained.
 */
export async function enrolInAll(registrationId: string, chosen: BookableActivity[], now: Date): Promise<void> {
  for (const { id } of chosen) await enrol({ registrationIds: [registrationId], activityId: id, now })
}
