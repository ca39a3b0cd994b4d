import { db } from 'db/client.server'
import { enrolments } from 'db/schema/enrolments'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

type Values = Partial<typeof enrolments.$inferInsert>

const now = new Date('2026-12-15T13:00:00Z')

/** A place in a workshop of one place, in its own edition, but for what is given. */
async function place(...several: Values[]) {
  const { id: editionId } = await anEdition()
  const { id: activityId } = await anActivity({ editionId, capacity: 1 })
  const { id: registrationId } = await aRegistration({ edition: { id: editionId } })
  const row = { editionId, activityId, registrationId }
  for (const values of several) await db.insert(enrolments).values({ ...row, ...values })
}

export const RULES: Rule[] = [
  ['enrolments_once', 'a person has one place in an activity, or one turn in its line', () => place({}, {})],
  [
    'activities_capacity',
    'an activity never has more people than places',
    async () => {
      const stranger = async (editionId: string) => (await aRegistration({ edition: { id: editionId } })).id
      const { id: activityId, editionId } = await anActivity({ capacity: 1 })
      for (let index = 0; index < 2; index++) {
        const registrationId = await stranger(editionId)
        await db.insert(enrolments).values({ editionId, activityId, registrationId, confirmedAt: now })
      }
    },
  ],
  [
    'enrolments_ending',
    'a place is given back for a known reason',
    () => place({ cancelledAt: now, ending: 'x' as never }),
  ],
  ['enrolments_end_for_a_reason', 'a place is not given back without a reason', () => place({ cancelledAt: now })],
  ['enrolments_end_for_a_reason', 'a reason comes with a moment', () => place({ ending: 'attendee' })],
  [
    'enrolments_promoted_are_confirmed',
    'who is promoted has a place',
    () => place({ promotedAt: now, confirmedAt: null }),
  ],
  [
    'enrolments_activity_of_the_edition',
    'a place is in an activity of its own edition',
    async () => place({ activityId: (await anActivity()).id }),
  ],
  [
    'enrolments_registration_of_the_edition',
    'a place is held by somebody of its own edition',
    async () => place({ registrationId: (await aRegistration({ edition: await anEdition() })).id }),
  ],
]
