import { useEffect, useRef } from 'react'
import { parseTicket } from '~/features/ticket/format'

const LONGEST_PAUSE = 500
const SHORTEST_READING = 4

/** A hand-held reader types the ticket very fast and ends with Enter; fields read what is typed in them by themselves. */
export function useHandheldReader(onTicket: (text: string) => void): void {
  const latest = useRef(onTicket)
  latest.current = onTicket

  useEffect(() => {
    let typed = ''
    let typedAt = 0
    function listen(event: KeyboardEvent) {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.timeStamp - typedAt > LONGEST_PAUSE) typed = ''
      typedAt = event.timeStamp
      if (event.key.length === 1) typed += event.key
      // What a reader types presses no button, whatever it read.
      if (event.key !== 'Enter' || typed.length < SHORTEST_READING) return
      event.preventDefault()
      if (parseTicket(typed)) latest.current(typed)
      typed = ''
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
