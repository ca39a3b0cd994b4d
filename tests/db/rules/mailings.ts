import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aMailing } from '../../factories/mailing'
import type { Rule } from './rule'

const now = new Date('2026-12-15T16:00:00Z')

const mailing = (values: Partial<Parameters<typeof aMailing>[0]>) => async () =>
  aMailing({ editionId: (await anEdition()).id, ...values })

async function ofAnotherEdition() {
  const { id: activityId } = await anActivity({})
  await aMailing({ editionId: (await anEdition()).id, audience: 'enrolled', activityId })
}

export const RULES: Rule[] = [
  ['mailings_audience', 'a mailing is for a known part of people', mailing({ audience: 'x' as never })],
  ['mailings_activity_of_its_people', 'those who have a place have it somewhere', mailing({ audience: 'enrolled' })],
  ['mailings_activity_of_the_edition', 'a mailing is about its own edition', ofAnotherEdition],
  ['mailings_sent_to_a_number', 'what is sent is sent to a number of people', mailing({ sentAt: now })],
  ['mailings_reached', 'nobody is fewer than none', mailing({ sentAt: now, reached: -1 })],
]
