import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Milliseconds: time passes, and what hangs on it changes, without any event. */
const AT_LEAST_EVERY = 60_000

/**
 * Asks the server for the page's data again at each event, and after the network was away. Where the server has no room for
 * one more listener, every `withoutEvents` milliseconds instead.
 */
export function useFresh(address: string, withoutEvents = AT_LEAST_EVERY): void {
  const { revalidate } = useRevalidator()
  const again = useRef(revalidate)
  again.current = revalidate
  useEffect(() => {
    const look = () => again.current()
    const source = new EventSource(address)
    source.addEventListener('message', look)
    source.addEventListener('open', look)
    const timer = setInterval(look, AT_LEAST_EVERY)
    const poll = setInterval(() => {
      if (source.readyState === EventSource.CLOSED) look()
    }, withoutEvents)
    return () => {
      source.close()
      clearInterval(timer)
      clearInterval(poll)
    }
  }, [address, withoutEvents])
}
