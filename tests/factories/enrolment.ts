import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import type { Edition } from 'db/schema/editions'
import { type Enrolment, enrolments } from 'db/schema/enrolments'
import type { Registration } from 'db/schema/registrations'
import { asc, eq } from 'drizzle-orm'
import { enrol } from '~/features/enrolment/enrol.server'
import { anActivity } from './activity'
import { anEdition } from './edition'
import { aRegistration } from './registration'

/** A workshop of its edition's first hour, with that many places. */
export async function aWorkshop(values: Parameters<typeof anActivity>[0] & { edition?: Edition } = {}) {
  const { edition = await anEdition(), ...given } = values
  return anActivity({ editionId: edition.id, capacity: 2, startsAt: edition.startsAt ?? undefined, ...given })
}

/** That many people signed up to the activity's edition. */
export function people(activity: Activity, count: number, values: Partial<Registration> = {}): Promise<Registration[]> {
  return Promise.all(
    Array.from({ length: count }, () => aRegistration({ edition: { id: activity.editionId }, ...values })),
  )
}

/** The people take places one after the other. */
export async function enrolAll(activity: Activity, persons: Registration[], now = new Date()) {
  for (const { id } of persons) await enrol({ registrationIds: [id], activityId: activity.id, now })
}

/** The line of an activity by registration's id: `confirmed`, `waiting`, or why it ended. */
export async function statesOf(activity: Activity): Promise<Record<string, string>> {
  const found = await db
    .select()
    .from(enrolments)
    .where(eq(enrolments.activityId, activity.id))
    .orderBy(asc(enrolments.line))
  return Object.fromEntries(found.map(one => [one.registrationId, stateOf(one)]))
}

/** The same for some people, in their order. */
export async function stateList(activity: Activity, persons: Registration[]): Promise<(string | undefined)[]> {
  const states = await statesOf(activity)
  return persons.map(({ id }) => states[id])
}

function stateOf({ confirmedAt, ending }: Enrolment): string {
  return ending ?? (confirmedAt ? 'confirmed' : 'waiting')
}
