import { useWholePages } from '~/features/live/use-whole-pages'
import { useFresh } from '~/features/screen/use-fresh'

/** Keeps a page of the desk up with the door while it is open. */
export function useLiveDesk(desk: string): void {
  useFresh(`${desk}/evenements`)
  useWholePages()
}
