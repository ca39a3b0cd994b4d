import { ACTIVITY_KINDS, type ActivityKind } from 'db/schema/words'
import type { ActivityCount } from './activities.server'

/** An activity as one reader may see it: a number is undefined when it is hidden, or was not counted. */
export type ShownActivity = Pick<ActivityCount, 'id' | 'title' | 'kind' | 'startsAt' | 'capacity'> & {
  confirmed: number | undefined
  waiting: number | undefined
  givenBack: number | undefined
  released: number | undefined
  attended: number | undefined
  /** Its people were counted, shown or not. */
  isCounted: boolean
  /** People who came for a hundred places. */
  fill: number | undefined
}

/**
 * Activities as everybody may see them. Each number stands alone: the same person may be in several, and no sum is published
 * that holds a hidden one, so a number below the threshold keeps all its possible values.
 */
export function publishActivities(activities: readonly ActivityCount[], threshold: number): ShownActivity[] {
  return activities.map(activity => show(activity, count => (count < threshold ? undefined : count)))
}

/** The same, exact, for the organisers. */
export function allActivities(activities: readonly ActivityCount[]): ShownActivity[] {
  return activities.map(activity => show(activity, count => count))
}

export type KindOfActivity = {
  kind: ActivityKind
  activities: number
  /** Visits of the activities whose number is shown: somebody who went to three is there three times. */
  visits: number | undefined
}

/** How many activities of each kind took place, and their visits. */
export function byKind(activities: readonly ShownActivity[]): KindOfActivity[] {
  return ACTIVITY_KINDS.flatMap(kind => {
    const some = activities.filter(activity => activity.kind === kind)
    const shown = some.flatMap(({ attended }) => attended ?? [])
    const visits = shown.length > 0 ? shown.reduce((sum, attended) => sum + attended, 0) : undefined
    return some.length > 0 ? [{ kind, activities: some.length, visits }] : []
  })
}

function show(activity: ActivityCount, shown: (count: number) => number | undefined): ShownActivity {
  const { confirmed, waiting, givenBack, released, capacity } = activity
  const attended = activity.attended === undefined ? undefined : shown(activity.attended)
  return {
    ...activity,
    confirmed: shown(confirmed),
    waiting: shown(waiting),
    givenBack: shown(givenBack),
    released: shown(released),
    attended,
    isCounted: activity.attended !== undefined,
    fill: attended === undefined || capacity === null ? undefined : Math.round((attended * 100) / capacity),
  }
}
