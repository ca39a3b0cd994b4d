import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Milliseconds: time passes, and what hangs on it changes, without any event. */
const AT_LEAST_EVERY = 60_000

/** Asks the server for the page's data again at each event, and after the network was away. */
export function useFresh(address: string): void {
  const { revalidate } = useRevalidator()
  const again = useRef(revalidate)
  again.current = revalidate
  useEffect(() => {
    const look = () => again.current()
    const source = new EventSource(address)
    source.addEventListener('message', look)
    source.addEventListener('open', look)
    const timer = setInterval(look, AT_LEAST_EVERY)
    return () => {
      source.close()
      clearInterval(timer)
    }
  }, [address])
}
