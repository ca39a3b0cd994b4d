import { parisDay } from '~/lib/dates'

type Placed = { id: string; room: string | null; startsAt: Date; endsAt: Date }

/** A column of a room; a room where activities overlap has several. */
type Column = { room: string | null; lanes: number }
/** An activity over that many rows, or an empty cell. */
type Cell<A> = { activity: A; rows: number } | { activity: null; rows: 1 }
type Row<A> = { from: Date; to: Date; cells: Cell<A>[] }
export type Planning<A> = { columns: Column[]; days: { day: string; rows: Row<A>[] }[] }

/**
 * A programme as a table: a column for each room in the order given (none last), and for each day, such as `2026-12-15`, a
 * row from each moment when something starts or ends to the next. Each row lists the cells that begin in it, as HTML does.
 */
export function planProgramme<A extends Placed>(activities: readonly A[], rooms: readonly string[]): Planning<A> {
  const used = [...rooms, null].filter(room => room !== null || activities.some(one => one.room === null))
  const lanesByRoom = used.map(room => ({ room, lanes: lanesOf(activities.filter(one => one.room === room)) }))
  const lanes = lanesByRoom.flatMap(({ lanes }) => lanes)

  const byDay = Map.groupBy(activities, ({ startsAt }) => parisDay(startsAt))
  const days = [...byDay.keys()].sort().map(day => {
    const today = new Set(byDay.get(day))
    const own = lanes.map(lane => lane.filter(activity => today.has(activity)))
    return { day, rows: rowsOf(own) }
  })
  return { columns: lanesByRoom.map(({ room, lanes }) => ({ room, lanes: lanes.length })), days }
}

function rowsOf<A extends Placed>(lanes: A[][]): Row<A>[] {
  const moments = lanes.flat().flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()])
  const times = [...new Set(moments)].sort((a, b) => a - b)
  return times.slice(0, -1).map((from, index) => ({
    from: new Date(from),
    to: new Date(times[index + 1] ?? from),
    cells: lanes.flatMap((lane): Cell<A>[] => {
      const activity = lane.find(({ startsAt, endsAt }) => startsAt.getTime() <= from && endsAt.getTime() > from)
      if (!activity) return [{ activity: null, rows: 1 }]
      if (activity.startsAt.getTime() !== from) return []
      return [{ activity, rows: times.indexOf(activity.endsAt.getTime()) - index }]
    }),
  }))
}

/** Activities of one room in as few lanes as hold them without overlap; at least one, which may be empty. */
function lanesOf<A extends Placed>(activities: A[]): A[][] {
  const lanes: A[][] = [[]]
  for (const activity of activities.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const free = lanes.find(lane => (lane.at(-1)?.endsAt ?? activity.startsAt) <= activity.startsAt)
    if (free) free.push(activity)
    else lanes.push([activity])
  }
  return lanes
}
