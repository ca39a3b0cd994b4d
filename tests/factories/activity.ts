import type { Activity, activities } from 'db/schema/activities'
import { createActivity } from '~/features/activity/create.server'
import type { Speaker } from '~/features/activity/speakers'
import { anEdition } from './edition'

type Values = Partial<Omit<typeof activities.$inferInsert, 'slug'>> & {
  slug?: string
  hostIds?: string[]
  speakers?: Speaker[]
}

const HOUR = 60 * 60 * 1000
let count = 0

/** A workshop of one hour, from the moment its edition opens. */
export async function anActivity(values: Values = {}): Promise<Activity> {
  const editionId = values.editionId ?? (await anEdition()).id
  const startsAt = values.startsAt ?? new Date('2026-12-15T13:00:00Z')
  return createActivity({
    editionId,
    kind: 'workshop',
    title: `Atelier ${++count}`,
    summary: 'On essaie ensemble.',
    theme: 'Robotique',
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    ...values,
  })
}
