import { useEffect } from 'react'

/**
 * Links and forms of a page that runs in the browser go on loading whole pages, as on pages without script: the others
 * have neither script nor catalogue there.
 */
export function useWholePages(): void {
  useEffect(() => {
    const keepFromScripts = (event: Event) => event.stopImmediatePropagation()
    for (const kind of ['click', 'submit']) window.addEventListener(kind, keepFromScripts, true)
    return () => {
      for (const kind of ['click', 'submit']) window.removeEventListener(kind, keepFromScripts, true)
    }
  }, [])
}
