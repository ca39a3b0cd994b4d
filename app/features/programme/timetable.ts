type Opening = { startsAt: Date | null; endsAt: Date | null }
type Lasting = { startsAt: Date; endsAt: Date }
export type TimetableGroup<A> = { startsAt: Date; endsAt: Date; lastsAllAlong: boolean; activities: A[] }

/** Activities gathered by the moment they start; those that last as long as the edition come first, together. */
export function timetable<A extends Lasting>(activities: A[], opening: Opening): TimetableGroup<A>[] {
  const groups = Map.groupBy(activities, activity =>
    lastsAllAlong(activity, opening) ? -1 : activity.startsAt.getTime(),
  )
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, activities]) => {
      const [first] = activities
      return first ? { startsAt: first.startsAt, endsAt: first.endsAt, lastsAllAlong: key === -1, activities } : []
    })
}

/** True for what is open as long as the edition, such as a stand. */
export function lastsAllAlong({ startsAt, endsAt }: Lasting, opening: Opening): boolean {
  return Boolean(opening.startsAt && opening.endsAt && startsAt <= opening.startsAt && endsAt >= opening.endsAt)
}
