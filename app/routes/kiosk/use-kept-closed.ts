import { useEffect, useRef } from 'react'

/**
 * The browser's own ways out of an open kiosk lead back to the start: going back, the long touch, dragging. Not before it
 * is open: going back would find the invitation in the address.
 */
export function useKeptClosed(isOpen: boolean, onBack: () => void): void {
  const back = useRef(onBack)
  back.current = onBack

  useEffect(() => {
    if (!isOpen) return
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
  }, [isOpen])
}

const WAYS = ['contextmenu', 'dragstart']
