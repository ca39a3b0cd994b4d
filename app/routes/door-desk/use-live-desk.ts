import { useWholePages } from '~/features/live/use-whole-pages'
import { useFresh } from '~/features/screen/use-fresh'

/** Milliseconds: a double admission is told within that time, with or without events. */
const WITHOUT_EVENTS = 3000

/** Keeps a page of the desk up with the door while it is open. */
export function useLiveDesk(desk: string): void {
  useFresh(`${desk}/evenements`, WITHOUT_EVENTS)
  useWholePages()
}
