import { useEffect, useRef } from 'react'

/** The browser's own ways out of the page lead back to the start: going back, the long touch, dragging. */
export function useKeptClosed(onBack: () => void): void {
  const back = useRef(onBack)
  back.current = onBack

  useEffect(() => {
    const stay = () => history.pushState(history.state, '')
    const returned = () => {
      stay()
      back.current()
    }
    const refuse = (event: Event) => event.preventDefault()
    stay()
    // Before the router, for which the page would be another one.
    window.addEventListener('popstate', returned, { capture: true })
    for (const name of WAYS) document.addEventListener(name, refuse)
    return () => {
      window.removeEventListener('popstate', returned, { capture: true })
      for (const name of WAYS) document.removeEventListener(name, refuse)
    }
  }, [])
}

const WAYS = ['contextmenu', 'dragstart']
